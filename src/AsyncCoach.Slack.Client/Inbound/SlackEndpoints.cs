using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>The addresses that Slack delivers to. Other methods than POST get 405 from the routing itself.</summary>
internal static class SlackEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var inbound = endpoints.ServiceProvider.GetRequiredService<HttpInbound>();
        Map("/slack/events", Accepts.Everything);
        Map("/slack/commands", Accepts.Commands);
        Map("/slack/interactions", Accepts.Interactions);
        // Requests for options are interactions to Slack; some apps give both the same address.
        Map("/slack/options", Accepts.Interactions);

        void Map(string path, Accepts accepts) => endpoints.MapPost(path, (RequestDelegate)(context => inbound.Take(context, accepts)));
    }
}
