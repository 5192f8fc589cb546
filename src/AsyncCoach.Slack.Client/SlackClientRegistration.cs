using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Client.Api;
using AsyncCoach.Slack.Client.Inbound;
using AsyncCoach.Slack.Client.Sockets;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AsyncCoach.Slack.Client;

/// <summary>How a host takes the client into its house.</summary>
public static class SlackClientRegistration
{
    /// <summary>
    /// Registers <see cref="ISlackApi"/>, the inbound endpoints' parts and, where an app token is set, Socket Mode with its <see cref="SocketModeState"/>.
    /// The host brings a singleton <c>IInboundHandler</c>, logging, and wire time (a <see cref="TimeProvider"/> keyed <c>"wire"</c>); it may bring
    /// its own <see cref="ISlackTokens"/>, before or after. <paramref name="options"/> must be without <see cref="SlackClientOptions.Problems"/>.
    /// </summary>
    public static IServiceCollection AddSlackClient(this IServiceCollection services, SlackClientOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Pacing);
        services.TryAddSingleton<ISlackTokens, SettingsTokens>();
        services.AddSingleton<SlackHttp>();
        services.AddSingleton<Calls>();
        services.AddSingleton<ResponseUrls>();
        services.AddSingleton<UploadUrls>();
        services.AddSingleton<ISlackApi, SlackClient>();
        services.AddSingleton(provider => new SignatureVerifier(
            [options.SigningSecret, options.PreviousSigningSecret ?? ""], provider.GetRequiredKeyedService<TimeProvider>("wire")));
        services.AddSingleton<Dispatch>();
        services.AddSingleton<HttpInbound>();
        // Stopped in the reverse order: first no more deliveries, then what still follows the last of them.
        services.AddSingleton<AfterAcknowledgement>();
        services.AddHostedService(provider => provider.GetRequiredService<AfterAcknowledgement>());
        if (options.UsesSocketMode)
        {
            services.TryAddSingleton<SocketModePace>();
            services.AddSingleton<SocketModeState>();
            services.AddSingleton<SocketOpener>();
            services.AddHostedService<SocketModeConnections>();
        }
        return services;
    }

    /// <summary>Maps <c>POST /slack/events</c>, <c>/slack/commands</c>, <c>/slack/interactions</c> and <c>/slack/options</c>.</summary>
    public static void MapSlack(this IEndpointRouteBuilder endpoints) => SlackEndpoints.Map(endpoints);
}
