import { kubernetesNode } from "../../../scripts/facts/kubernetes-node";
import { podRoutes } from "../../../scripts/facts/pod-routes";
import { virtualServers } from "../../../scripts/facts/ipvs";
import { strictArp } from "../../../scripts/facts/strict-arp";

const answer = (stdout: string, code = 0) => ({ stdout, stderr: "", code });

test("parts, empty files, CA and kubelet are read from one answer", () => {
  const facts = kubernetesNode.parse(
    answer(
      "part /etc/kubernetes/admin.conf\npart /var/lib/etcd/member\nempty /etc/kubernetes/x.conf\nca abc\nkubelet active\n",
    ),
  );
  expect(facts).toEqual({
    parts: new Set(["admin.conf", "etcd data"]),
    emptyFiles: ["/etc/kubernetes/x.conf"],
    ca: "abc",
    kubelet: "active",
  });
});

test("a machine without Kubernetes has nothing", () => {
  expect(kubernetesNode.parse(answer("kubelet inactive\n"))).toEqual({
    parts: new Set(),
    emptyFiles: [],
    ca: undefined,
    kubelet: "inactive",
  });
});

test("routes are read as the kernel shows them", () => {
  const text = "10.244.1.0/24 via 10.20.0.21 dev eth1 \n10.244.2.0/24 via 10.20.0.22 dev eth1\nmasquerades\n";
  expect(podRoutes.parse(answer(text))).toEqual({
    routes: new Map([
      ["10.244.1.0/24", "10.20.0.21"],
      ["10.244.2.0/24", "10.20.0.22"],
    ]),
    masquerades: true,
  });
});

test("the IPVS table is read from the kernel's file", () => {
  const text = [
    "IP Virtual Server version 1.2.1 (size=4096)",
    "Prot LocalAddress:Port Scheduler Flags",
    "  -> RemoteAddress:Port Forward Weight ActiveConn InActConn",
    "TCP  0A600001:01BB rr  ",
    "  -> 0A14000B:192B      Masq    1      3          0         ",
    "UDP  0A60000A:0035 wrr  ",
  ].join("\n");
  expect(virtualServers.parse(answer(text))).toEqual([
    { protocol: "TCP", address: "10.96.0.1:443", scheduler: "rr" },
    { protocol: "UDP", address: "10.96.0.10:53", scheduler: "wrr" },
  ]);
});

test("strictARP's sysctls are numbers, or unknown", () => {
  expect(
    strictArp.parse(answer("net/ipv4/conf/all/arp_ignore:1\nnet/ipv4/conf/all/arp_announce:2\n")),
  ).toEqual({ arpIgnore: 1, arpAnnounce: 2 });
  expect(strictArp.parse(answer("", 1))).toEqual({ arpIgnore: undefined, arpAnnounce: undefined });
});
