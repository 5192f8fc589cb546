namespace AsyncCoach.Domain.Searching;

/// <summary>
/// Other names that software people give the same thing: abbreviations and full names, spellings of two countries, and words that one may say and
/// another write. A small table of what holds everywhere; what a team calls its own things it has written in its records.
/// </summary>
public static class Synonyms
{
    private const double SameThing = 0.8;
    private const double Akin = 0.4;

    /// <summary>Each line: names of the same thing.</summary>
    private const string Same =
        """
        k8s, kubernetes
        eks, elastic kubernetes service
        gke, google kubernetes engine
        aks, azure kubernetes service
        db, database, datastore
        postgres, postgresql, pg, psql
        mongo, mongodb
        elastic, elasticsearch
        opensearch, open search
        js, javascript
        ts, typescript
        py, python
        golang, go language
        rb, ruby
        ror, rails, ruby on rails
        dotnet, net core, net framework
        csharp, c sharp
        cpp, c plus plus
        md, markdown
        yaml, yml
        csv, comma separated
        xls, xlsx, excel, spreadsheet
        ci, continuous integration
        cd, continuous delivery, continuous deployment
        iac, infrastructure as code
        tf, terraform
        tgw, transit gateway
        vpc, virtual private cloud
        cidr, ip range, address range, address block
        lb, load balancer, elb, alb, nlb
        cdn, content delivery network
        dns, domain name
        tls, ssl
        cert, certificate
        ca, certificate authority
        iam, identity and access management
        rbac, role based access control
        acl, access control list
        sso, single sign on
        mfa, 2fa, otp, multi factor, multifactor, two factor, one time password
        sms, text message
        auth, authentication, authorization, authorisation
        authn, authentication
        authz, authorization, authorisation
        oidc, openid connect
        jwt, json web token
        jws, json web signature
        jwe, json web encryption
        ad, active directory
        aad, azure ad, entra
        pii, personal data, personally identifiable information
        gdpr, data protection
        hsm, hardware security module, cloudhsm
        kms, key management service
        opa, open policy agent
        otel, opentelemetry, open telemetry
        apm, application performance monitoring
        slo, service level objective
        sla, service level agreement
        mq, message queue
        sqs, simple queue service
        sns, simple notification service
        s3, simple storage service
        ec2, elastic compute cloud
        rds, relational database service
        ssm, parameter store
        gcp, google cloud
        aws, amazon web services, amazon
        gh, github
        gha, github actions
        gl, gitlab
        pr, pull request, merge request, mr
        repo, repository
        vcs, version control
        adr, architecture decision record
        rfc, request for comments
        api, application programming interface
        rest, restful
        openapi, swagger
        gql, graphql
        rpc, remote procedure call
        ws, websocket, web socket
        wasm, webassembly, web assembly
        ui, user interface
        ux, user experience
        gui, graphical user interface
        cli, command line
        tui, terminal user interface
        ide, development environment
        sdk, software development kit
        lib, library
        pkg, package
        dep, dependency
        deps, dependencies
        env, environment
        envvar, environment variable
        config, configuration, cfg
        prod, production
        preprod, pre production
        dev, development
        qa, quality assurance
        uat, user acceptance testing
        e2e, end to end
        tdd, test driven
        bdd, behaviour driven, behavior driven
        ddd, domain driven
        cqrs, command query responsibility segregation
        es, event sourcing
        orm, object relational mapping
        mvc, model view controller
        spa, single page application
        ssr, server side rendering
        i18n, internationalization, internationalisation
        l10n, localization, localisation
        a11y, accessibility
        o11y, observability
        id, identifier
        uuid, guid
        regex, regular expression
        admin, administrator
        docs, documentation
        spec, specification
        perf, performance
        async, asynchronous
        sync, synchronous
        msg, message
        ttl, time to live
        eol, end of life
        poc, proof of concept
        mvp, minimum viable product
        oss, open source
        foss, open source
        saas, software as a service
        paas, platform as a service
        vm, virtual machine
        ml, machine learning
        ai, artificial intelligence
        llm, language model
        pdf, portable document format
        kafka, apache kafka
        rabbit, rabbitmq, amqp
        gov, government
        url, link
        backend, back end, server side
        frontend, front end, client side
        filesystem, file system
        codebase, code base
        login, log in, sign in, signin, logon
        signup, sign up
        backup, back up
        setup, set up
        rollout, roll out
        rollback, roll back
        dropdown, drop down
        timeout, time out
        runtime, run time
        workflow, work flow
        lockfile, lock file
        colour, color
        behaviour, behavior
        licence, license
        catalogue, catalog
        centre, center
        modelling, modeling
        labelling, labeling
        cancelled, canceled
        grey, gray
        favour, favor
        programme, program
        artefact, artifact
        cheque, check
        analyse, analyze
        """;

    /// <summary>Each line: words that one may say where another writes the next.</summary>
    private const string Related =
        """
        store, storage, persist, save, keep
        delete, remove, erase, purge, drop, retire, discard
        anonymise, anonymize, pseudonymise, redact
        replace, migrate, switch, swap, move, transition
        merge, combine, consolidate, unify, join
        split, separate, divide, decouple, isolate, extract
        use, adopt, choose
        forbid, prohibit, disallow, ban, deny
        allow, permit, accept, enable
        disable, deactivate, turn off
        limit, restrict, cap, quota, throttle
        rename, naming, name, terminology
        bug, error, failure, exception, fault, defect
        crash, failure, outage
        broken, corrupt, corruption
        monitor, monitoring, uptime, alerting, observability
        logs, logging, audit, log
        trace, tracing, telemetry
        metrics, measurement, analytics
        job, task, worker, background, asynchronous
        schedule, scheduling, cron, periodic, interval
        queue, broker, messaging
        event, message, notification
        remind, notify, notification, alert, email
        email, mail, sendgrid
        cache, caching, redis
        password, credential, secret
        encrypt, encryption, cryptography
        sign, signature, signing
        security, secure, vulnerability, hardening
        scan, scanner, analysis, audit
        test, testing, spec
        coverage, tested
        deploy, deployment, release, ship, rollout
        pipeline, build, ci
        host, hosting, hosted
        server, host, machine, instance
        container, docker, image
        laptop, locally, local, local machine, developer machine
        network, networking, subnet, vpc
        firewall, network policy, security group
        route, routing, router
        proxy, gateway, reverse proxy
        ingress, gateway
        cloud, aws, azure
        table, schema
        database, db, sql
        query, search, lookup
        search, lookup, find
        index, indexing
        migration, migrate, upgrade
        version, versioning, release
        upgrade, update, bump
        dependency, package, library
        library, framework, gem, package
        module, component, package, plugin
        component, module, element
        folder, directory
        structure, layout, organisation, organization
        layer, layered, layering
        type, typed, typing
        primitive, value object, string
        field, attribute, property, column
        key, identifier, id
        identifier, id, uuid
        form, questionnaire, survey
        question, query, prompt
        text, copy, wording, string, microcopy, content
        translate, translation, translator, localisation, localization, internationalization
        label, caption, tag
        tag, topic, label
        icon, svg, image, font awesome
        style, styling, css, theme
        page, screen, view
        editor, editing, wysiwyg
        document, file, attachment
        upload, uploaded, attachment
        export, download
        import, load, ingest
        parse, parsing, read
        spreadsheet, excel, csv, workbook, sheet
        report, reporting
        user, account, customer
        permission, privilege, access, role, authorization
        readonly, read only, view only
        admin, administration, back office
        contact, person
        review, approval, approve
        process, workflow, procedure
        policy, rule, guideline, convention
        guideline, rule, standard, convention
        template, boilerplate, scaffold
        documentation, guide, handbook, manual, wiki
        website, site, web
        mobile, ios, android
        browser, client
        client, sdk
        contract, schema, interface
        endpoint, route, api
        request, call
        response, result
        validation, validate, check
        check, verify, validate
        reader, user
        history, changelog, change notes
        updated, changed, change
        toggle, flag, switch
        toggle, feature flag
        experiment, ab test, feature flag
        retry, retries, backoff, resilience
        duplicate, idempotent, idempotency
        lock, mutex, concurrency
        thread, threading, concurrency, worker
        parallel, concurrent, worker
        fast, performance, speed, slow
        slow, performance, latency, expensive
        memory, heap
        size, bytes, length
        big, large
        default, preset
        optional, nullable
        order, ordering, sort, sorting, sequence
        agent, llm, ai
        model, modelling, schema
        registry, catalogue, catalog, repository
        distribution, packaging, package
        image, picture, photo
        money, currency, payment
        pay, payment, billing
        price, pricing, cost
        cost, budget, expense
        calculate, calculation, engine
        engine, calculator
        date, time, timestamp
        address, location
        install, installation, setup
        machine, host, vm
        architecture, arch, platform
        attack, malicious, evidence, threat
        light, lightweight
        start, startup, boot, bootstrap
        stop, shutdown, terminate
        fallback, failover, degraded
        failover, disaster recovery, high availability
        backup, restore, snapshot
        archive, retention
        retention, expiry, expire, lifetime
        sandbox, jail, sandboxed, isolation
        extension, plugin, addon
        owner, ownership, maintainer
        junior, apprentice
        open source, public
        public, open
        private, internal
        internal, private
        js, npm, yarn, node
        """;

    private static readonly Dictionary<string, List<Sense>> Table = Read();

    /// <summary>What else a word may be called; nothing for most words.</summary>
    public static IReadOnlyList<Sense> Of(string word)
    {
        var folded = TextWords.Folded(word);
        return Table.GetValueOrDefault(folded) ?? Table.GetValueOrDefault("~" + Stem.Of(folded)) ?? [];
    }

    /// <summary>Only names of the very same thing.</summary>
    public static IEnumerable<Sense> SameAs(string word) => Of(word).Where(sense => sense.Weight >= SameThing);

    private static Dictionary<string, List<Sense>> Read()
    {
        var table = new Dictionary<string, List<Sense>>(StringComparer.Ordinal);
        Add(Same, SameThing);
        Add(Related, Akin);
        return table;

        void Add(string lines, double weight)
        {
            foreach (var line in lines.Split('\n'))
            {
                var names = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                foreach (var name in names.Where(name => !name.Contains(' ', StringComparison.Ordinal)))
                {
                    var others = names.Where(other => !string.Equals(other, name, StringComparison.Ordinal)).Select(other => new Sense(other.Split(' '), weight)).ToList();
                    Put(name, others);
                    Put("~" + Stem.Of(name), others);
                }
            }
        }

        void Put(string name, List<Sense> others)
        {
            if (!table.TryGetValue(name, out var senses))
                table[name] = senses = [];
            senses.AddRange(others.Where(other => !senses.Exists(known => known.Words.SequenceEqual(other.Words, StringComparer.Ordinal))));
        }
    }
}
