import { parseNetwork } from "../networks";
import { finding, type Rule } from "./rule";

/** In production ssh and the API are not open to the world. */
export const firewallAdminSources: Rule = {
  name: "firewall-admin-sources",
  check: ({ environment, machines, host }) => {
    if (environment !== "production" || machines.source !== "static") return [];
    const { enabled, adminSources } = host.firewall;
    if (!enabled) {
      return [
        finding("warning", ["host", "firewall", "enabled"], {
          what: "false on machines with public addresses",
          why: "kubelet, etcd and NodePorts answer the world unless something outside the kit stops them.",
          instead: "enabled: true, or a firewall of the provider's in front of every node",
        }),
      ];
    }
    const open = adminSources.filter((text) => parseNetwork(text).prefixLength === 0);
    if (open.length === 0) return [];
    return [
      finding("warning", ["host", "firewall", "adminSources"], {
        what: `${open.join(", ")}: ssh and the API are open to the world`,
        why: "Every scanner tries them within minutes, and one leaked key or one hole is enough.",
        instead: "the networks you administer from, such as [198.51.100.0/24]",
      }),
    ];
  },
};
