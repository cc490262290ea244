// Generated from spec/schema by `npm run schema:update`: do not edit. What ajv and TypeBox would do at every
// start, 0.3 s of it, is done here once. test/spec/schema.test.ts fails where it is not what the source gives.
// @ts-nocheck
import type { ValidateFunction } from "ajv";
import { FORMATS } from "./load/formats";
import type { FieldSchema } from "./resolve/defaults";

export const validate: ValidateFunction = validate0;
const schema0 = {"additionalProperties":false,"type":"object","required":["cluster","machines"],"properties":{"cluster":{"pattern":"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$","x-expected":"an RFC 1123 label: at most 63 of a-z, 0-9 and '-', not at either end","type":"string","x-why":"It names the state, the lab's directory and the kubeconfig's context."},"environment":{"type":"string","enum":["production","staging","lab"],"x-why":"Some findings are errors in production and warnings elsewhere; the strict reading is the default.","default":"production","x-resolved":"default"},"residency":{"additionalProperties":false,"type":"object","properties":{"policy":{"type":"string","enum":["none","norway","eea","eea-plus-adequacy"],"x-why":"Data of Europeans belongs in the EEA unless someone decides otherwise, visibly.","x-from":"machines.source (lab: none, static: eea)","x-resolved":"derived"},"operatorCountry":{"pattern":"^[A-Z]{2}$","x-expected":"an ISO 3166-1 country code of two capital letters, such as NO","type":"string","x-why":"A US-owned site in Oslo stands in Norway and is still under foreign law."},"ownershipPolicy":{"type":"string","enum":["none","norway","eea","eea-plus-adequacy"],"x-why":"Location and ownership are two questions (Schrems II).","x-from":"residency.policy (norway: eea, else the same)","x-resolved":"derived"}},"x-why":"Declared in one place, checked on every plan.","default":{},"x-resolved":"default"},"machines":{"additionalProperties":false,"type":"object","required":["source"],"properties":{"source":{"type":"string","enum":["static","lab"],"x-why":"VPS sites without a provisioning API hand over machines; the kit takes them from there."},"provider":{"minLength":1,"type":"string","x-why":"Shown in residency findings."},"location":{"additionalProperties":false,"type":"object","required":["country"],"properties":{"country":{"pattern":"^[A-Z]{2}$","x-expected":"an ISO 3166-1 country code of two capital letters, such as NO","type":"string","x-why":"Residency is checked against it; nobody can probe it, so it is declared."},"city":{"minLength":1,"type":"string","x-why":"Shown in explain and in the plan only."}},"x-why":"A node without a declared location fails every residency policy but none."},"ssh":{"additionalProperties":false,"type":"object","properties":{"user":{"minLength":1,"type":"string","x-why":"The first user of Debian's cloud images.","default":"debian","x-resolved":"default"},"port":{"minimum":1,"maximum":65535,"x-expected":"a port from 1 to 65535","type":"integer","x-why":"The registered port.","default":22,"x-resolved":"default"},"knownHosts":{"pattern":"^[^\\0]+$","x-expected":"a path; relative ones count from the project's root","type":"string","x-why":"A connection to an unpinned host key is refused."},"keyFile":{"pattern":"^[^\\0]+$","x-expected":"a path; relative ones count from the project's root","type":"string","x-why":"The path is stored, never the key."},"jumpHost":{"additionalProperties":false,"type":"object","required":["address"],"properties":{"address":{"pattern":"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$","x-expected":"a host name or an IP address","type":"string","x-why":"The connection starts there."},"user":{"minLength":1,"type":"string","x-why":"Bastions often have their own accounts."},"port":{"minimum":1,"maximum":65535,"x-expected":"a port from 1 to 65535","type":"integer","x-why":"The registered port.","default":22,"x-resolved":"default"},"hostKey":{"pattern":"^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$","x-expected":"a host key such as \"ssh-ed25519 AAAA...\" or its fingerprint \"SHA256:...\"","type":"string","x-why":"An unpinned bastion could pose as every node behind it."}},"x-why":"Many sites close ssh to the world."}},"x-why":"Everything the kit does on a node goes over SSH.","default":{},"x-resolved":"default"},"lab":{"additionalProperties":false,"type":"object","properties":{"acceleration":{"type":"string","enum":["auto","kvm","tcg"],"x-why":"/dev/kvm can exist and still not boot a stock kernel, so auto tries it once and remembers.","default":"auto","x-resolved":"default"},"release":{"type":"string","enum":["trixie","bookworm"],"x-why":"Debian 13 is the current stable release.","default":"trixie","x-resolved":"default"},"prebaked":{"type":"boolean","x-why":"The deploy should install them as on any VPS; switch on for fast tests.","default":false,"x-resolved":"default"},"hardware":{"additionalProperties":false,"type":"object","properties":{"cpus":{"minimum":1,"maximum":64,"type":"integer","x-why":"kubeadm refuses a control plane with one; an emulated worker with two only competes with it."},"memory":{"minimum":512,"maximum":262144,"type":"integer","x-why":"kubeadm wants 1700 MiB for a control plane; etcd, the API server and kubelet settle near 2 GiB."},"disk":{"minimum":4,"maximum":1024,"type":"integer","x-why":"System, images and etcd use about 4 GiB; kubelet evicts pods when less than 15 % is free."}},"x-why":"Two machines must fit beside an editor on a laptop.","default":{},"x-resolved":"default"}},"x-why":"A newcomer has no VPS at hand.","default":{},"x-resolved":"default"}},"x-why":"Nothing can be guessed about them."},"nodes":{"type":"array","items":{"additionalProperties":false,"type":"object","required":["name","privateAddress","role"],"properties":{"name":{"pattern":"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$","x-expected":"an RFC 1123 label: at most 63 of a-z, 0-9 and '-', not at either end","type":"string","x-why":"Names are keys: removing one node never renames another."},"address":{"pattern":"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$","x-expected":"a host name or an IP address","type":"string","x-why":"Static machines must say it; the lab forwards a port of 127.0.0.1."},"privateAddress":{"format":"ipv4","x-expected":"an IPv4 address such as 203.0.113.11","type":"string","x-why":"With several NICs kubelet may pick the wrong one, so it is pinned."},"hostKey":{"pattern":"^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$","x-expected":"a host key such as \"ssh-ed25519 AAAA...\" or its fingerprint \"SHA256:...\"","type":"string","x-why":"An unknown key is refused."},"location":{"additionalProperties":false,"type":"object","required":["country"],"properties":{"country":{"pattern":"^[A-Z]{2}$","x-expected":"an ISO 3166-1 country code of two capital letters, such as NO","type":"string","x-why":"Residency is checked against it; nobody can probe it, so it is declared."},"city":{"minLength":1,"type":"string","x-why":"Shown in explain and in the plan only."}},"x-why":"One site is the common case."},"role":{"type":"string","enum":["control-plane","worker"],"x-why":"The role decides what is installed, opened in the firewall and joined how."},"labels":{"additionalProperties":false,"x-key-expected":"a Kubernetes label key such as example.com/role","type":"object","patternProperties":{"^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$":{"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$","x-expected":"a Kubernetes label value, quoted, such as \"true\"","type":"string"}},"x-why":"None are needed.","default":{},"x-resolved":"default"},"taints":{"type":"array","items":{"additionalProperties":false,"type":"object","required":["key","effect"],"properties":{"key":{"pattern":"^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$","x-expected":"a Kubernetes label key such as example.com/role","type":"string","x-why":"Kubernetes identifies a taint by key and effect."},"value":{"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$","x-expected":"a Kubernetes label value, quoted, such as \"true\"","type":"string","x-why":"Tolerations may match it."},"effect":{"type":"string","enum":["NoSchedule","PreferNoSchedule","NoExecute"],"x-why":"Kubernetes has no default."}}},"x-why":"kubeadm taints control planes itself.","default":[],"x-resolved":"default"},"ssh":{"additionalProperties":false,"type":"object","properties":{"user":{"minLength":1,"type":"string","x-why":"Images of different age have different first users."},"port":{"minimum":1,"maximum":65535,"x-expected":"a port from 1 to 65535","type":"integer","x-why":"Port forwards differ by node."},"jumpHost":{"additionalProperties":false,"type":"object","required":["address"],"properties":{"address":{"pattern":"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$","x-expected":"a host name or an IP address","type":"string","x-why":"The connection starts there."},"user":{"minLength":1,"type":"string","x-why":"Bastions often have their own accounts."},"port":{"minimum":1,"maximum":65535,"x-expected":"a port from 1 to 65535","type":"integer","x-why":"The registered port.","default":22,"x-resolved":"default"},"hostKey":{"pattern":"^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$","x-expected":"a host key such as \"ssh-ed25519 AAAA...\" or its fingerprint \"SHA256:...\"","type":"string","x-why":"An unpinned bastion could pose as every node behind it."}},"x-why":"Sites may have one each."}},"x-why":"Most nodes share machines.ssh."},"failureDomain":{"pattern":"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$","x-expected":"an RFC 1123 label: at most 63 of a-z, 0-9 and '-', not at either end","type":"string","x-why":"Spreading replicas needs to know it."},"hardware":{"additionalProperties":false,"type":"object","properties":{"cpus":{"minimum":1,"maximum":64,"type":"integer","x-why":"kubeadm refuses a control plane with one; an emulated worker with two only competes with it."},"memory":{"minimum":512,"maximum":262144,"type":"integer","x-why":"kubeadm wants 1700 MiB for a control plane; etcd, the API server and kubelet settle near 2 GiB."},"disk":{"minimum":4,"maximum":1024,"type":"integer","x-why":"System, images and etcd use about 4 GiB; kubelet evicts pods when less than 15 % is free."}},"x-why":"Only the lab makes machines."}}},"x-why":"Pools may give all of them.","default":[],"x-resolved":"default"},"nodePools":{"type":"array","items":{"additionalProperties":false,"type":"object","required":["namePattern","count","firstPrivateAddress","role"],"properties":{"namePattern":{"pattern":"^[-a-z0-9]*\\{n{1,3}\\}[-a-z0-9]*$","x-expected":"a name with {n} where the number stands, such as oslo-w-{n}","type":"string","x-why":"A number, once given, stays with its machine."},"count":{"minimum":1,"maximum":5000,"type":"integer","x-why":"Kubernetes is tested to 5,000 nodes."},"firstNumber":{"minimum":0,"maximum":9999,"type":"integer","x-why":"People count from one.","default":1,"x-resolved":"default"},"without":{"type":"array","items":{"minimum":0,"maximum":9999,"type":"integer"},"x-why":"A machine in the middle can go without renaming the later ones.","default":[],"x-resolved":"default"},"firstAddress":{"format":"ipv4","x-expected":"an IPv4 address such as 203.0.113.11","type":"string","x-why":"Sites hand out consecutive addresses."},"firstPrivateAddress":{"format":"ipv4","x-expected":"an IPv4 address such as 203.0.113.11","type":"string","x-why":"An address belongs to a number, so leaving one out moves no other."},"location":{"additionalProperties":false,"type":"object","required":["country"],"properties":{"country":{"pattern":"^[A-Z]{2}$","x-expected":"an ISO 3166-1 country code of two capital letters, such as NO","type":"string","x-why":"Residency is checked against it; nobody can probe it, so it is declared."},"city":{"minLength":1,"type":"string","x-why":"Shown in explain and in the plan only."}},"x-why":"One site is the common case."},"role":{"type":"string","enum":["control-plane","worker"],"x-why":"The role decides what is installed, opened in the firewall and joined how."},"labels":{"additionalProperties":false,"x-key-expected":"a Kubernetes label key such as example.com/role","type":"object","patternProperties":{"^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$":{"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$","x-expected":"a Kubernetes label value, quoted, such as \"true\"","type":"string"}},"x-why":"None are needed.","default":{},"x-resolved":"default"},"taints":{"type":"array","items":{"additionalProperties":false,"type":"object","required":["key","effect"],"properties":{"key":{"pattern":"^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$","x-expected":"a Kubernetes label key such as example.com/role","type":"string","x-why":"Kubernetes identifies a taint by key and effect."},"value":{"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$","x-expected":"a Kubernetes label value, quoted, such as \"true\"","type":"string","x-why":"Tolerations may match it."},"effect":{"type":"string","enum":["NoSchedule","PreferNoSchedule","NoExecute"],"x-why":"Kubernetes has no default."}}},"x-why":"kubeadm taints control planes itself.","default":[],"x-resolved":"default"},"ssh":{"additionalProperties":false,"type":"object","properties":{"user":{"minLength":1,"type":"string","x-why":"Images of different age have different first users."},"port":{"minimum":1,"maximum":65535,"x-expected":"a port from 1 to 65535","type":"integer","x-why":"Port forwards differ by node."},"jumpHost":{"additionalProperties":false,"type":"object","required":["address"],"properties":{"address":{"pattern":"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$","x-expected":"a host name or an IP address","type":"string","x-why":"The connection starts there."},"user":{"minLength":1,"type":"string","x-why":"Bastions often have their own accounts."},"port":{"minimum":1,"maximum":65535,"x-expected":"a port from 1 to 65535","type":"integer","x-why":"The registered port.","default":22,"x-resolved":"default"},"hostKey":{"pattern":"^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$","x-expected":"a host key such as \"ssh-ed25519 AAAA...\" or its fingerprint \"SHA256:...\"","type":"string","x-why":"An unpinned bastion could pose as every node behind it."}},"x-why":"Sites may have one each."}},"x-why":"Most nodes share machines.ssh."},"failureDomain":{"pattern":"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$","x-expected":"an RFC 1123 label: at most 63 of a-z, 0-9 and '-', not at either end","type":"string","x-why":"Spreading replicas needs to know it."},"hardware":{"additionalProperties":false,"type":"object","properties":{"cpus":{"minimum":1,"maximum":64,"type":"integer","x-why":"kubeadm refuses a control plane with one; an emulated worker with two only competes with it."},"memory":{"minimum":512,"maximum":262144,"type":"integer","x-why":"kubeadm wants 1700 MiB for a control plane; etcd, the API server and kubelet settle near 2 GiB."},"disk":{"minimum":4,"maximum":1024,"type":"integer","x-why":"System, images and etcd use about 4 GiB; kubelet evicts pods when less than 15 % is free."}},"x-why":"Only the lab makes machines."}}},"x-why":"A hundred like nodes are one entry.","default":[],"x-resolved":"default"},"kubernetes":{"additionalProperties":false,"type":"object","properties":{"version":{"pattern":"^[0-9]+\\.[0-9]+\\.[0-9]+$","x-expected":"a full version such as \"1.36.3\"","type":"string","x-why":"1.36 is the newest minor with published test matrices for Calico 3.32 and containerd 2.3.","default":"1.36.3","x-resolved":"default"},"podNetwork":{"format":"ipv4-network","x-expected":"an IPv4 network such as 10.244.0.0/16, without host bits","type":"string","x-why":"256 nodes of 256 addresses, away from the usual private LANs.","default":"10.244.0.0/16","x-resolved":"default"},"podPrefixLength":{"minimum":20,"maximum":28,"type":"integer","x-why":"254 addresses hold 110 pods twice, so that a replaced pod never waits for an address.","default":24,"x-resolved":"default"},"serviceNetwork":{"format":"ipv4-network","x-expected":"an IPv4 network such as 10.244.0.0/16, without host bits","type":"string","x-why":"kubeadm's own start, cut to the 65,534 Services a cluster can use.","default":"10.96.0.0/16","x-resolved":"default"},"nodePortRange":{"pattern":"^[0-9]{1,5}-[0-9]{1,5}$","x-expected":"a port range such as 30000-32767","type":"string","x-why":"The API server's own, just below the kernel's ephemeral ports.","default":"30000-32767","x-resolved":"default"},"domain":{"pattern":"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$","x-expected":"a DNS domain such as cluster.local","type":"string","x-why":"Charts and tools assume it.","default":"cluster.local","x-resolved":"default"},"apiEndpoint":{"additionalProperties":false,"type":"object","properties":{"kind":{"type":"string","enum":["single","local-proxy","external"],"x-why":"A proxy on each node needs no virtual IP, which VPS networks rarely carry.","x-from":"the number of control-plane nodes (1: single, more: local-proxy)","x-resolved":"derived"},"name":{"pattern":"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$","x-expected":"a host name or an IP address","type":"string","x-why":"A name that /etc/hosts resolves can move from one control plane to three without new certificates.","x-from":"the cluster's name (api.CLUSTER.internal)","x-resolved":"derived"},"port":{"minimum":1,"maximum":65535,"x-expected":"a port from 1 to 65535","type":"integer","x-why":"kubeadm's own.","default":6443,"x-resolved":"default"}},"x-why":"It is written into certificates and can hardly change.","default":{},"x-resolved":"default"},"dualStack":{"additionalProperties":false,"type":"object","properties":{"enabled":{"type":"boolean","x-why":"Every node, route and firewall must carry both before it helps.","default":false,"x-resolved":"default"},"podNetwork":{"format":"ipv6-network","x-expected":"an IPv6 network such as fd00:10::/56, without host bits","type":"string","x-why":"Sites differ."},"serviceNetwork":{"format":"ipv6-network","x-expected":"an IPv6 network such as fd00:10::/56, without host bits","type":"string","x-why":"Sites differ."}},"x-why":"Off until asked for.","default":{},"x-resolved":"default"},"etcd":{"additionalProperties":false,"type":"object","properties":{"heartbeatInterval":{"minimum":10,"maximum":5000,"type":"integer","x-why":"0.5 to 1.5 times the round trip between members; emulated CPUs answer late.","x-from":"machines (100; 1000 on emulated lab machines)","x-resolved":"derived"},"electionTimeout":{"minimum":100,"maximum":50000,"type":"integer","x-why":"etcd's own ratio.","x-from":"kubernetes.etcd.heartbeatInterval (ten times)","x-resolved":"derived"}},"x-why":"Stacked etcd is kubeadm's default.","default":{},"x-resolved":"default"},"kubelet":{"additionalProperties":false,"type":"object","properties":{"maxPods":{"minimum":1,"maximum":500,"type":"integer","x-why":"The number Kubernetes is tested with.","default":110,"x-resolved":"default"},"nodeStatusUpdateFrequency":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"Two idle emulated machines otherwise keep two cores busy.","x-from":"machines (10s; 30s on emulated lab machines)","x-resolved":"derived"},"syncFrequency":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"Two idle emulated machines otherwise keep two cores busy.","x-from":"machines (1m; 5m on emulated lab machines)","x-resolved":"derived"},"fileCheckFrequency":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"Two idle emulated machines otherwise keep two cores busy.","x-from":"machines (20s; 1m on emulated lab machines)","x-resolved":"derived"},"volumeStatsAggPeriod":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"Two idle emulated machines otherwise keep two cores busy.","x-from":"machines (1m; 10m on emulated lab machines)","x-resolved":"derived"},"housekeepingInterval":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"Two idle emulated machines otherwise keep two cores busy.","x-from":"machines (10s; 60s on emulated lab machines)","x-resolved":"derived"},"maxUnavailable":{"minimum":1,"maximum":100,"type":"integer","x-why":"One at a time is always safe with PodDisruptionBudgets.","default":1,"x-resolved":"default"}},"x-why":"Rolled out node by node, never by hand.","default":{},"x-resolved":"default"},"leaderElection":{"additionalProperties":false,"type":"object","properties":{"enabled":{"type":"boolean","x-why":"Emulated machines lose leases they do not need.","x-from":"machines (true; false on an emulated lab with a single control plane)","x-resolved":"derived"},"leaseDuration":{"minimum":10,"maximum":3600,"type":"integer","x-why":"Kubernetes' own is 15; three emulated control planes on two processors lost every lease of that length.","x-from":"machines (15; 180 on emulated lab machines)","x-resolved":"derived"}},"x-why":"One of each works at a time; renew deadline and retry period keep Kubernetes' own proportion, 10 and 2 of 15.","default":{},"x-resolved":"default"},"controlPlaneTimeout":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"kubeadm's own is 4m; an emulated one took more than 8m to come back beside a rolled containerd (2 slow cores, 2026-11-27).","x-from":"machines (4m; 15m on emulated lab machines)","x-resolved":"derived"},"controlPlaneProbes":{"additionalProperties":false,"type":"object","properties":{"livenessPeriod":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"kubeadm's own is 10s; an emulated API server that is only slow must not be restarted for it.","x-from":"machines (10s; 10m on emulated lab machines)","x-resolved":"derived"},"readinessPeriod":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"kubeadm's own is 1s; each answer is a TLS handshake, each failure an Event to store.","x-from":"machines (1s; 15s on emulated lab machines)","x-resolved":"derived"}},"x-why":"kubeadm's suit machines that keep up.","default":{},"x-resolved":"default"}},"x-why":"kubeadm builds it from these values.","default":{},"x-resolved":"default"},"containerd":{"additionalProperties":false,"type":"object","properties":{"version":{"pattern":"^[0-9]+\\.[0-9]+\\.[0-9]+$","x-expected":"a full version such as \"1.36.3\"","type":"string","x-why":"2.3 is the long-term release, supported to 2028-04-30 and tested with Kubernetes 1.36.","default":"2.3.7","x-resolved":"default"},"sandboxImage":{"minLength":1,"type":"string","x-why":"Pinned, so that garbage collection never removes the one image a node cannot run without.","x-from":"kubernetes.version (the image kubeadm names)","x-resolved":"derived"},"statsCollectPeriod":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"containerd's own is 1s, for rates that kubelet takes every 10s and by default reads itself.","x-from":"machines (10s; 10m on emulated lab machines)","x-resolved":"derived"}},"x-why":"The runtime kubeadm and Kubernetes test with.","default":{},"x-resolved":"default"},"kubeProxy":{"additionalProperties":false,"type":"object","properties":{"mode":{"type":"string","enum":["ipvs","nftables","iptables"],"x-why":"iptables walks rules in order and stalls near 5,000 Services; ipvs looks up a hash. Upstream removes ipvs in 1.43: nftables is the successor.","default":"ipvs","x-resolved":"default"},"strictARP":{"type":"boolean","x-why":"Without it every node answers for every Service address on kube-ipvs0, and layer-2 balancers break.","default":true,"x-resolved":"default"},"scheduler":{"type":"string","enum":["rr","wrr","lc","wlc","lblc","lblcr","sh","dh","sed","nq","mh"],"x-why":"Round robin keeps no state and spreads evenly over like pods.","default":"rr","x-resolved":"default"},"syncPeriod":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"kube-proxy's own; emulated machines have no time for it.","x-from":"machines (30s; 5m on emulated lab machines)","x-resolved":"derived"},"minSyncPeriod":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"kubeadm's own: bursts of endpoint changes are taken together.","default":"1s","x-resolved":"default"},"tcpTimeout":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"kube-proxy's own.","default":"0s","x-resolved":"default"},"tcpFinTimeout":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"kube-proxy's own.","default":"0s","x-resolved":"default"},"udpTimeout":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"kube-proxy's own.","default":"0s","x-resolved":"default"},"conntrack":{"additionalProperties":false,"type":"object","properties":{"maxPerCore":{"minimum":0,"type":"integer","x-why":"host.conntrack owns the limit; two owners overwrite each other at every restart.","default":0,"x-resolved":"default"},"min":{"minimum":0,"type":"integer","x-why":"host.conntrack owns the limit; two owners overwrite each other at every restart.","default":0,"x-resolved":"default"},"tcpEstablishedTimeout":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"kube-proxy's own; the kernel's five days fill the table with the dead.","default":"24h","x-resolved":"default"},"tcpCloseWaitTimeout":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"kube-proxy's own.","default":"1h","x-resolved":"default"}},"x-why":"Each sysctl has one owner.","default":{},"x-resolved":"default"},"nodePortAddresses":{"x-expected":"[\"primary\"] or a list of networks","anyOf":[{"type":"array","items":[{"const":"primary","type":"string"}],"additionalItems":false,"minItems":1,"maxItems":1},{"type":"array","items":{"format":"ip-network","x-expected":"an IPv4 or IPv6 network such as 198.51.100.0/24, without host bits","type":"string"}}],"x-why":"kube-proxy's own recommendation; unset means every address, public ones included.","default":["primary"],"x-resolved":"default"},"featureGates":{"additionalProperties":false,"x-key-expected":"the name of a feature gate such as KubeProxyIPVS","type":"object","patternProperties":{"^[A-Z][A-Za-z0-9]+$":{"type":"boolean"}},"x-why":"Upstream's defaults until a setting needs one.","default":{},"x-resolved":"default"}},"x-why":"Its mode decides how many Services a cluster carries.","default":{},"x-resolved":"default"},"network":{"additionalProperties":false,"type":"object","properties":{"plugin":{"type":"string","enum":["calico","static-routes","none"],"x-why":"NetworkPolicy and BGP; static-routes is for the lab.","default":"calico","x-resolved":"default"},"encapsulation":{"type":"string","enum":["None","IPIP","IPIPCrossSubnet","VXLAN","VXLANCrossSubnet"],"x-why":"CrossSubnet wraps only what the local segment cannot carry: overlays cost CPU.","x-from":"network.plugin (calico: IPIPCrossSubnet, else None)","x-resolved":"derived"},"fallback":{"type":"string","enum":["IPIP","IPIPCrossSubnet","VXLAN","VXLANCrossSubnet"],"x-why":"A declaration can be wrong; the choice what to do then is yours."},"underlay":{"additionalProperties":false,"type":"object","properties":{"network":{"format":"ipv4-network","x-expected":"an IPv4 network such as 10.244.0.0/16, without host bits","type":"string","x-why":"Node addresses are picked from it, never from a bridge, tunnel or virtual IP.","x-from":"the nodes' private addresses (the /24 that holds them all, or the smallest network that does)","x-resolved":"derived"},"routesPodAddresses":{"type":"boolean","x-why":"Many VPS networks silently drop unknown source addresses; it is declared, and probed before it is believed.","default":false,"x-resolved":"default"},"mtu":{"minimum":1280,"maximum":9216,"type":"integer","x-why":"Ethernet's; jumbo frames must be declared.","default":1500,"x-resolved":"default"}},"x-why":"It decides which encapsulation can work.","default":{},"x-resolved":"default"},"mtu":{"minimum":1230,"maximum":9216,"type":"integer","x-why":"A larger one turns into silent black holes for big packets.","x-from":"network.underlay.mtu less the overhead (IPIP 20, VXLAN 50, WireGuard 60)","x-resolved":"derived"},"nodeAddressNetwork":{"format":"ipv4-network","x-expected":"an IPv4 network such as 10.244.0.0/16, without host bits","type":"string","x-why":"Autodetection has picked virtual IPs, bridges and tunnels in the field.","x-from":"network.underlay.network","x-resolved":"derived"},"wireguard":{"type":"boolean","x-why":"Costs CPU and 60 bytes of MTU; worth it on a shared private network.","default":false,"x-resolved":"default"},"calico":{"additionalProperties":false,"type":"object","properties":{"version":{"pattern":"^[0-9]+\\.[0-9]+\\.[0-9]+$","x-expected":"a full version such as \"1.36.3\"","type":"string","x-why":"Tested upstream with Kubernetes 1.34 to 1.36, and the release this kit was run with.","default":"3.32.1","x-resolved":"default"},"dataplane":{"type":"string","enum":["Iptables","Nftables"],"x-why":"Calico's nftables dataplane and kube-proxy's nftables mode require each other.","x-from":"kubeProxy.mode (nftables: Nftables, else Iptables)","x-resolved":"derived"},"blockSize":{"minimum":20,"maximum":32,"type":"integer","x-why":"Calico's own: 64 addresses.","default":26,"x-resolved":"default"},"natOutgoing":{"type":"boolean","x-why":"Providers do not route pod addresses to the internet.","default":true,"x-resolved":"default"},"typhaReplicas":{"minimum":0,"maximum":50,"type":"integer","x-why":"The operator scales Typha with the nodes.","default":0,"x-resolved":"default"}},"x-why":"Routed pod networks with NetworkPolicy.","default":{},"x-resolved":"default"},"bgp":{"additionalProperties":false,"type":"object","properties":{"mesh":{"type":"boolean","x-why":"Right up to about 100 nodes; above that use route reflectors.","default":true,"x-resolved":"default"},"asNumber":{"minimum":1,"maximum":4294967295,"x-expected":"a BGP AS number","type":"integer","x-why":"Calico's own, private.","default":64512,"x-resolved":"default"},"port":{"minimum":1,"maximum":65535,"x-expected":"a port from 1 to 65535","type":"integer","x-why":"The registered port.","default":179,"x-resolved":"default"},"meshPassword":{"additionalProperties":false,"type":"object","required":["env"],"properties":{"env":{"pattern":"^[A-Z_][A-Z0-9_]*$","type":"string","x-why":"Read at the moment of use; it never enters cdktf.out, the state or a log."}},"x-why":"Worth it where the private network is shared with other tenants."},"peers":{"type":"array","items":{"additionalProperties":false,"type":"object","required":["address","asNumber"],"properties":{"address":{"format":"ip","x-expected":"an IPv4 or IPv6 address","type":"string","x-why":"BGP sessions are configured, not discovered."},"asNumber":{"minimum":1,"maximum":4294967295,"x-expected":"a BGP AS number","type":"integer","x-why":"A wrong one is refused by the peer."},"nodeLabels":{"additionalProperties":false,"x-key-expected":"a Kubernetes label key such as example.com/role","type":"object","patternProperties":{"^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$":{"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$","x-expected":"a Kubernetes label value, quoted, such as \"true\"","type":"string"}},"x-why":"A top-of-rack router peers with its own rack.","default":{},"x-resolved":"default"},"password":{"additionalProperties":false,"type":"object","required":["env"],"properties":{"env":{"pattern":"^[A-Z_][A-Z0-9_]*$","type":"string","x-why":"Read at the moment of use; it never enters cdktf.out, the state or a log."}},"x-why":"Anyone on the segment can otherwise reset or take the session."},"ttlSecurity":{"minimum":0,"maximum":255,"type":"integer","x-why":"A directly connected router is one hop away; packets from further off are forged.","default":1,"x-resolved":"default"}}},"x-why":"The mesh needs none.","default":[],"x-resolved":"default"},"serviceClusterNetworks":{"type":"array","items":{"format":"ip-network","x-expected":"an IPv4 or IPv6 network such as 198.51.100.0/24, without host bits","type":"string"},"x-why":"Nothing is announced outside unless asked.","default":[],"x-resolved":"default"},"serviceExternalNetworks":{"type":"array","items":{"format":"ip-network","x-expected":"an IPv4 or IPv6 network such as 198.51.100.0/24, without host bits","type":"string"},"x-why":"Nothing is announced outside unless asked.","default":[],"x-resolved":"default"},"serviceLoadBalancerNetworks":{"type":"array","items":{"format":"ip-network","x-expected":"an IPv4 or IPv6 network such as 198.51.100.0/24, without host bits","type":"string"},"x-why":"Nothing is announced outside unless asked.","default":[],"x-resolved":"default"}},"x-why":"Routes instead of tunnels: no encapsulation cost.","default":{},"x-resolved":"default"}},"x-why":"Overlays cost CPU; routes do not.","default":{},"x-resolved":"default"},"dns":{"additionalProperties":false,"type":"object","properties":{"nodeLocalCache":{"type":"boolean","x-why":"Lookups skip conntrack, whose race between parallel A and AAAA queries costs five seconds.","default":true,"x-resolved":"default"},"nodeLocalAddress":{"format":"ipv4","x-expected":"an IPv4 address such as 203.0.113.11","type":"string","x-why":"In ipvs mode it cannot share the cluster DNS address; this link-local one is upstream's.","default":"169.254.20.10","x-resolved":"default"},"upstreamProtocol":{"type":"string","enum":["tcp","udp"],"x-why":"A TCP connection has no conntrack race and no lost datagram to wait for.","default":"tcp","x-resolved":"default"},"singleRequestReopen":{"type":"boolean","x-why":"Helps glibc only (musl ignores it); the node-local cache cures both.","default":false,"x-resolved":"default"}},"x-why":"A conntrack race delays DNS by five seconds.","default":{},"x-resolved":"default"},"host":{"additionalProperties":false,"type":"object","properties":{"profile":{"type":"string","enum":["high-concurrency","minimum"],"x-why":"Distribution defaults assume a desktop; `kubefjord explain` shows each line with its reason.","default":"high-concurrency","x-resolved":"default"},"sysctls":{"additionalProperties":false,"x-key-expected":"a sysctl such as net.core.somaxconn","type":"object","patternProperties":{"^[a-z][A-Za-z0-9_./-]*$":{"x-expected":"a number or a string","anyOf":[{"type":"integer"},{"type":"string"}]}},"x-why":"Each line of the profile carries its own reason.","x-from":"host.profile","x-resolved":"derived"},"kernelModules":{"type":"array","items":{"pattern":"^[a-z0-9][a-z0-9_-]*$","type":"string"},"x-why":"kube-proxy exits if its modules are missing when it starts.","x-from":"kubeProxy.mode, kubeProxy.scheduler and network","x-resolved":"derived"},"conntrack":{"additionalProperties":false,"type":"object","properties":{"max":{"x-expected":"\"auto\" or a number of connections","anyOf":[{"const":"auto","type":"string"},{"minimum":0,"type":"integer"}],"x-why":"A full table drops packets; kube-proxy's formula, but owned and verified by the host phase.","default":"auto","x-resolved":"default"}},"x-why":"One owner: the host.","default":{},"x-resolved":"default"},"hugePages":{"additionalProperties":false,"type":"object","properties":{"transparent":{"type":"string","enum":["never","madvise","always"],"x-why":"Compaction stalls show up as latency in etcd, databases and nginx.","default":"never","x-resolved":"default"},"reserved":{"minimum":0,"type":"integer","x-why":"Memory that only programs asking for it can use.","default":0,"x-resolved":"default"}},"x-why":"Off unless a workload asks.","default":{},"x-resolved":"default"},"timeSync":{"additionalProperties":false,"type":"object","properties":{"service":{"type":"string","enum":["systemd-timesyncd","chrony","none"],"x-why":"Part of Debian and Ubuntu; two minutes of skew break kubeadm init.","default":"systemd-timesyncd","x-resolved":"default"},"servers":{"type":"array","items":{"pattern":"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$","x-expected":"a host name or an IP address","type":"string"},"x-why":"The distribution's pool works.","default":[],"x-resolved":"default"},"maxSkew":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"Certificates and leases compare clocks; NTP holds milliseconds.","default":"2s","x-resolved":"default"}},"x-why":"Required before certificates are made.","default":{},"x-resolved":"default"},"swap":{"type":"string","enum":["off","keep"],"x-why":"kubelet refuses to start with swap, and it returns after a reboot unless every source is gone.","default":"off","x-resolved":"default"},"firewall":{"additionalProperties":false,"type":"object","properties":{"enabled":{"type":"boolean","x-why":"A VPS has a public address: kubelet, etcd and NodePorts would answer the world.","default":true,"x-resolved":"default"},"adminSources":{"minItems":1,"type":"array","items":{"format":"ip-network","x-expected":"an IPv4 or IPv6 network such as 198.51.100.0/24, without host bits","type":"string"},"x-why":"Anything narrower would lock out an operator who has not said where they sit; say it.","default":["0.0.0.0/0","::/0"],"x-resolved":"default"},"sshPort":{"minimum":1,"maximum":65535,"x-expected":"a port from 1 to 65535","type":"integer","x-why":"Behind a port forward ssh.port is the forward's."},"rollbackAfter":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"A rule that locks the operator out must undo itself.","default":"60s","x-resolved":"default"}},"x-why":"Applied with an automatic roll-back, beside kube-proxy's and Calico's own tables.","default":{},"x-resolved":"default"}},"x-why":"Steal time, slow disks and defaults ruin everything above them.","default":{},"x-resolved":"default"},"security":{"additionalProperties":false,"type":"object","properties":{"secretsEncryption":{"type":"string","enum":["secretbox","aescbc","none"],"x-why":"etcd stores them in clear otherwise; secretbox is authenticated, aescbc is open to padding oracles.","default":"secretbox","x-resolved":"default"},"auditLog":{"additionalProperties":false,"type":"object","properties":{"enabled":{"type":"boolean","x-why":"Who did what is unanswerable without it.","default":true,"x-resolved":"default"},"level":{"type":"string","enum":["Metadata","Request","RequestResponse"],"x-why":"Bodies multiply the volume and can hold personal data.","default":"Metadata","x-resolved":"default"},"maxAge":{"minimum":1,"type":"integer","x-why":"A month covers most investigations.","default":30,"x-resolved":"default"},"maxSize":{"minimum":1,"type":"integer","x-why":"The API server's own unit; ten files stay below 1 GB.","default":100,"x-resolved":"default"},"maxBackups":{"minimum":1,"type":"integer","x-why":"With 100 MB each, a bounded 1 GB of disk.","default":10,"x-resolved":"default"}},"x-why":"Kept on the control-plane node, rotated.","default":{},"x-resolved":"default"},"podSecurity":{"additionalProperties":false,"type":"object","properties":{"enforce":{"type":"string","enum":["privileged","baseline","restricted"],"x-why":"Stops host access without breaking ordinary charts.","default":"baseline","x-resolved":"default"},"warn":{"type":"string","enum":["privileged","baseline","restricted"],"x-why":"Shows what would have to change before enforcing it.","default":"restricted","x-resolved":"default"}},"x-why":"A default for namespaces that say nothing.","default":{},"x-resolved":"default"},"kubeletCertificateRotation":{"type":"boolean","x-why":"Self-signed ones cannot be verified by the API server.","default":true,"x-resolved":"default"}},"x-why":"Defaults a reviewer would ask for.","default":{},"x-resolved":"default"},"ingress":{"additionalProperties":false,"type":"object","properties":{"controller":{"type":"string","enum":["nginx","none"],"x-why":"kubernetes/ingress-nginx is retired; F5's takes these settings as nginx writes them.","default":"nginx","x-resolved":"default"},"placement":{"additionalProperties":false,"type":"object","properties":{"kind":{"type":"string","enum":["per-node","replicas"],"x-why":"VPS networks rarely have a balancer; DNS names the ingress nodes.","default":"per-node","x-resolved":"default"},"replicas":{"minimum":1,"maximum":100,"type":"integer","x-why":"One can restart while the other serves.","default":2,"x-resolved":"default"},"nodeLabels":{"additionalProperties":false,"x-key-expected":"a Kubernetes label key such as example.com/role","type":"object","patternProperties":{"^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$":{"pattern":"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$","x-expected":"a Kubernetes label value, quoted, such as \"true\"","type":"string"}},"x-why":"Small clusters have no dedicated ingress nodes.","default":{},"x-resolved":"default"},"hostPorts":{"type":"boolean","x-why":"On networks without layer 2 it is the dependable way in.","default":true,"x-resolved":"default"},"httpPort":{"minimum":1,"maximum":65535,"x-expected":"a port from 1 to 65535","type":"integer","x-why":"The registered port.","default":80,"x-resolved":"default"},"httpsPort":{"minimum":1,"maximum":65535,"x-expected":"a port from 1 to 65535","type":"integer","x-why":"The registered port.","default":443,"x-resolved":"default"}},"x-why":"It decides what clients connect to.","default":{},"x-resolved":"default"},"proxyBuffers":{"additionalProperties":false,"type":"object","properties":{"size":{"pattern":"^[0-9]+[kKmM]?$","x-expected":"an nginx size such as 16k or 1m","type":"string","x-why":"Cookies and tokens outgrow the default page of 4k, and nginx then answers 502.","default":"16k","x-resolved":"default"},"buffers":{"pattern":"^[0-9]+ (x )?[0-9]+[kKmM]?$","x-expected":"a number of buffers and their size, such as \"4 32k\" or \"4 x 32k\"","type":"string","x-why":"128k per connection hold most answers without a temporary file.","default":"4 32k","x-resolved":"default"},"busy":{"pattern":"^[0-9]+[kKmM]?$","x-expected":"an nginx size such as 16k or 1m","type":"string","x-why":"Two of the four buffers; nginx demands at least the larger buffer and at most all but one.","default":"64k","x-resolved":"default"},"maxTempFileSize":{"pattern":"^[0-9]+[kKmM]?$","x-expected":"an nginx size such as 16k or 1m","type":"string","x-why":"nginx's own.","default":"1024m","x-resolved":"default"}},"x-why":"Defaults break big headers.","default":{},"x-resolved":"default"},"keepalive":{"additionalProperties":false,"type":"object","properties":{"client":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"Longer than the 60 s of common front balancers, so that they close first.","default":"65s","x-resolved":"default"},"upstreamConnections":{"minimum":0,"maximum":100000,"type":"integer","x-why":"A handshake for each request costs a round trip and a port.","default":100,"x-resolved":"default"},"upstreamIdle":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"Must be shorter than the backend's own, or requests meet a closing connection.","default":"30s","x-resolved":"default"},"backendIdle":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"Lets the kit check that upstreamIdle is shorter."},"frontIdle":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"Lets the kit check that it is shorter than client."}},"x-why":"Whoever closes first must be the one that reconnects.","default":{},"x-resolved":"default"},"tls":{"additionalProperties":false,"type":"object","properties":{"protocols":{"minItems":1,"uniqueItems":true,"type":"array","items":{"type":"string","enum":["TLSv1.2","TLSv1.3"]},"x-why":"Older ones are broken and deprecated (RFC 8996).","default":["TLSv1.2","TLSv1.3"],"x-resolved":"default"},"defaultCertificate":{"additionalProperties":false,"type":"object","required":["namespace","secret"],"properties":{"namespace":{"pattern":"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$","x-expected":"an RFC 1123 label: at most 63 of a-z, 0-9 and '-', not at either end","type":"string","x-why":"Secrets are namespaced."},"secret":{"pattern":"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$","x-expected":"an RFC 1123 label: at most 63 of a-z, 0-9 and '-', not at either end","type":"string","x-why":"The key itself never enters the spec."}},"x-why":"Without it handshakes for unknown hosts are rejected, which is safe."}},"x-why":"Only versions without known breaks.","default":{},"x-resolved":"default"},"workerProcesses":{"x-expected":"\"auto\" or a number of processes","anyOf":[{"const":"auto","type":"string"},{"minimum":1,"maximum":512,"type":"integer"}],"x-why":"One per core.","default":"auto","x-resolved":"default"},"workerConnections":{"minimum":64,"maximum":1000000,"type":"integer","x-why":"nginx's 1024 are used up by 500 proxied requests.","default":16384,"x-resolved":"default"},"workerOpenFiles":{"minimum":128,"maximum":2000000,"type":"integer","x-why":"At least twice worker-connections: a proxied request holds two.","default":65535,"x-resolved":"default"}},"x-why":"Production nginx settings, checked before they are deployed.","default":{},"x-resolved":"default"},"loadBalancer":{"additionalProperties":false,"type":"object","properties":{"kind":{"type":"string","enum":["none","metallb","calico"],"x-why":"VPS networks rarely carry layer-2 announcements; host ports always work.","default":"none","x-resolved":"default"},"announcement":{"type":"string","enum":["layer2","bgp"],"x-why":"Needs no router that speaks BGP.","default":"layer2","x-resolved":"default"},"addresses":{"type":"array","items":{"format":"ip-network","x-expected":"an IPv4 or IPv6 network such as 198.51.100.0/24, without host bits","type":"string"},"x-why":"They belong to you; none can be guessed.","default":[],"x-resolved":"default"}},"x-why":"Off until addresses are declared.","default":{},"x-resolved":"default"},"artifacts":{"additionalProperties":false,"type":"object","properties":{"source":{"type":"string","enum":["upstream","bundle"],"x-why":"The lab needs no internet; a VPS downloads faster than it is pushed to.","x-from":"machines.source (lab: bundle, static: upstream)","x-resolved":"derived"},"bundle":{"pattern":"^[^\\0]+$","x-expected":"a path; relative ones count from the project's root","type":"string","x-why":"Air-gapped sites bring their own."},"mirrors":{"type":"array","items":{"additionalProperties":false,"type":"object","required":["host","url"],"properties":{"host":{"pattern":"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$","x-expected":"a host name or an IP address","type":"string","x-why":"Each artefact names its upstream host."},"url":{"pattern":"^https?://[^\\s]+$","x-expected":"an http or https URL","type":"string","x-why":"Same layout as upstream below it."},"location":{"additionalProperties":false,"type":"object","required":["country"],"properties":{"country":{"pattern":"^[A-Z]{2}$","x-expected":"an ISO 3166-1 country code of two capital letters, such as NO","type":"string","x-why":"Residency is checked against it; nobody can probe it, so it is declared."},"city":{"minLength":1,"type":"string","x-why":"Shown in explain and in the plan only."}},"x-why":"Residency checks it."}}},"x-why":"Upstream itself works.","default":[],"x-resolved":"default"},"digests":{"type":"object","patternProperties":{"^(.*)$":{"pattern":"^[0-9a-f]{64}$","type":"string"}},"x-why":"Releases publish their own; pin where you trust only what you have read.","default":{},"x-resolved":"default"}},"x-why":"Delivered by digest, whatever the source.","default":{},"x-resolved":"default"},"backup":{"additionalProperties":false,"type":"object","properties":{"etcd":{"additionalProperties":false,"type":"object","required":["schedule","target"],"properties":{"schedule":{"pattern":"^\\S+ \\S+ \\S+ \\S+ \\S+$","x-expected":"a cron schedule of five fields, such as \"17 3 * * *\"","type":"string","x-why":"The loss you accept is the time between two."},"target":{"additionalProperties":false,"type":"object","required":["kind"],"properties":{"kind":{"type":"string","enum":["s3","sftp"],"x-why":"The tools differ."},"endpoint":{"pattern":"^https?://[^\\s]+$","x-expected":"an http or https URL","type":"string","x-why":"Object stores differ."},"country":{"pattern":"^[A-Z]{2}$","x-expected":"an ISO 3166-1 country code of two capital letters, such as NO","type":"string","x-why":"A backup is a copy of everything; residency checks it."}},"x-why":"A backup on the same disk is none."}},"x-why":"etcd is the cluster."}},"x-why":"Targets differ."},"addons":{"additionalProperties":false,"type":"object","properties":{"engine":{"type":"string","enum":["apply","pulumi"],"x-why":"Needs no second CLI, state or passphrase.","default":"apply","x-resolved":"default"}},"x-why":"The same typed objects either way.","default":{},"x-resolved":"default"},"acceptance":{"additionalProperties":false,"type":"object","properties":{"enabled":{"type":"boolean","x-why":"A setting that is written is not yet one that works.","default":true,"x-resolved":"default"},"timeout":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"Image pulls and leader elections settle within minutes.","x-from":"machines (10m; 30m on emulated lab machines)","x-resolved":"derived"},"steadyFor":{"pattern":"^([0-9]+(ms|s|m|h))+$","x-expected":"a duration such as 30s, 5m or 1h30m","type":"string","x-why":"With a wrong cgroup driver everything looks healthy first and ends again and again minutes later.","default":"2m","x-resolved":"default"}},"x-why":"The deploy fails, and says why, if the promise is not kept.","default":{},"x-resolved":"default"},"terraform":{"additionalProperties":false,"type":"object","properties":{"backend":{"x-expected":"a backend: kind local, s3 or http with its settings","anyOf":[{"additionalProperties":false,"type":"object","required":["kind"],"properties":{"kind":{"const":"local","type":"string","x-why":"Right for one operator."},"path":{"pattern":"^[^\\0]+$","x-expected":"a path; relative ones count from the project's root","type":"string","x-why":"Outside cdktf.out, which may be deleted."}}},{"additionalProperties":false,"type":"object","required":["kind","bucket","key","region"],"properties":{"kind":{"const":"s3","type":"string","x-why":"Shared, locked, versioned."},"bucket":{"minLength":3,"type":"string","x-why":"Names are global."},"key":{"minLength":1,"type":"string","x-why":"One state for each cluster."},"region":{"minLength":1,"type":"string","x-why":"The protocol demands one."},"endpoint":{"pattern":"^https?://[^\\s]+$","x-expected":"an http or https URL","type":"string","x-why":"European stores are not AWS."}}},{"additionalProperties":false,"type":"object","required":["kind","address"],"properties":{"kind":{"const":"http","type":"string","x-why":"Comes with CI."},"address":{"pattern":"^https?://[^\\s]+$","x-expected":"an http or https URL","type":"string","x-why":"One for each cluster."},"lockAddress":{"pattern":"^https?://[^\\s]+$","x-expected":"an http or https URL","type":"string","x-why":"Two applies at once corrupt a state."}}}],"x-why":"Works at once; change it before a second person deploys.","default":{"kind":"local"},"x-resolved":"default"},"resourceKind":{"type":"string","enum":["null_resource","terraform_data"],"x-why":"terraform_data needs no provider download, which the lab and air-gapped sites want.","x-from":"machines.source (lab: terraform_data, static: null_resource)","x-resolved":"derived"}},"x-why":"State and resource kind are the site's choice.","default":{},"x-resolved":"default"}}};
const func0 = Object.prototype.hasOwnProperty;
const func1 = require("ajv/dist/runtime/ucs2length").default;
const pattern0 = new RegExp("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$", "u");
const pattern1 = new RegExp("^[A-Z]{2}$", "u");
const pattern3 = new RegExp("^[^\\0]+$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$", "u");
const pattern6 = new RegExp("^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$", "u");
const pattern11 = new RegExp("^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u");
const pattern13 = new RegExp("^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$", "u");
const pattern19 = new RegExp("^[-a-z0-9]*\\{n{1,3}\\}[-a-z0-9]*$", "u");
const pattern29 = new RegExp("^[0-9]+\\.[0-9]+\\.[0-9]+$", "u");
const pattern30 = new RegExp("^[0-9]{1,5}-[0-9]{1,5}$", "u");
const pattern31 = new RegExp("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$", "u");
const pattern33 = new RegExp("^([0-9]+(ms|s|m|h))+$", "u");
const pattern50 = new RegExp("^[A-Z][A-Za-z0-9]+$", "u");
const pattern53 = new RegExp("^[A-Z_][A-Z0-9_]*$", "u");
const pattern58 = new RegExp("^[a-z][A-Za-z0-9_./-]*$", "u");
const pattern60 = new RegExp("^[a-z0-9][a-z0-9_-]*$", "u");
const pattern67 = new RegExp("^[0-9]+[kKmM]?$", "u");
const pattern68 = new RegExp("^[0-9]+ (x )?[0-9]+[kKmM]?$", "u");
const pattern79 = new RegExp("^https?://[^\\s]+$", "u");
const pattern81 = new RegExp("^(.*)$", "u");
const pattern82 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern83 = new RegExp("^\\S+ \\S+ \\S+ \\S+ \\S+$", "u");
const formats0 = FORMATS.ipv4;
const formats6 = FORMATS["ipv4-network"];
const formats10 = FORMATS["ipv6-network"];
const formats14 = FORMATS["ip-network"];
const formats20 = FORMATS.ip;

function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cluster === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cluster"},message:"must have required property '"+"cluster"+"'",schema:schema0.required,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.machines === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "machines"},message:"must have required property '"+"machines"+"'",schema:schema0.required,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func0.call(schema0.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.cluster !== undefined){
let data0 = data.cluster;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err3 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.cluster,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.cluster.type,parentSchema:schema0.properties.cluster,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.environment !== undefined){
let data1 = data.environment;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.environment.type,parentSchema:schema0.properties.environment,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((data1 === "production") || (data1 === "staging")) || (data1 === "lab"))){
const err6 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/enum",keyword:"enum",params:{allowedValues: schema0.properties.environment.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.environment.enum,parentSchema:schema0.properties.environment,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.residency !== undefined){
let data2 = data.residency;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(((key1 === "policy") || (key1 === "operatorCountry")) || (key1 === "ownershipPolicy"))){
const err7 = {instancePath:instancePath+"/residency",schemaPath:"#/properties/residency/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.residency,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.policy !== undefined){
let data3 = data2.policy;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/residency/policy",schemaPath:"#/properties/residency/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.residency.properties.policy.type,parentSchema:schema0.properties.residency.properties.policy,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((data3 === "none") || (data3 === "norway")) || (data3 === "eea")) || (data3 === "eea-plus-adequacy"))){
const err9 = {instancePath:instancePath+"/residency/policy",schemaPath:"#/properties/residency/properties/policy/enum",keyword:"enum",params:{allowedValues: schema0.properties.residency.properties.policy.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.residency.properties.policy.enum,parentSchema:schema0.properties.residency.properties.policy,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.operatorCountry !== undefined){
let data4 = data2.operatorCountry;
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
const err10 = {instancePath:instancePath+"/residency/operatorCountry",schemaPath:"#/properties/residency/properties/operatorCountry/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\"",schema:"^[A-Z]{2}$",parentSchema:schema0.properties.residency.properties.operatorCountry,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/residency/operatorCountry",schemaPath:"#/properties/residency/properties/operatorCountry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.residency.properties.operatorCountry.type,parentSchema:schema0.properties.residency.properties.operatorCountry,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.ownershipPolicy !== undefined){
let data5 = data2.ownershipPolicy;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/residency/ownershipPolicy",schemaPath:"#/properties/residency/properties/ownershipPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.residency.properties.ownershipPolicy.type,parentSchema:schema0.properties.residency.properties.ownershipPolicy,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!((((data5 === "none") || (data5 === "norway")) || (data5 === "eea")) || (data5 === "eea-plus-adequacy"))){
const err13 = {instancePath:instancePath+"/residency/ownershipPolicy",schemaPath:"#/properties/residency/properties/ownershipPolicy/enum",keyword:"enum",params:{allowedValues: schema0.properties.residency.properties.ownershipPolicy.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.residency.properties.ownershipPolicy.enum,parentSchema:schema0.properties.residency.properties.ownershipPolicy,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/residency",schemaPath:"#/properties/residency/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.residency.type,parentSchema:schema0.properties.residency,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.machines !== undefined){
let data6 = data.machines;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.source === undefined){
const err15 = {instancePath:instancePath+"/machines",schemaPath:"#/properties/machines/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema0.properties.machines.required,parentSchema:schema0.properties.machines,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data6){
if(!(((((key2 === "source") || (key2 === "provider")) || (key2 === "location")) || (key2 === "ssh")) || (key2 === "lab"))){
const err16 = {instancePath:instancePath+"/machines",schemaPath:"#/properties/machines/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.machines,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.source !== undefined){
let data7 = data6.source;
if(typeof data7 !== "string"){
const err17 = {instancePath:instancePath+"/machines/source",schemaPath:"#/properties/machines/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.machines.properties.source.type,parentSchema:schema0.properties.machines.properties.source,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((data7 === "static") || (data7 === "lab"))){
const err18 = {instancePath:instancePath+"/machines/source",schemaPath:"#/properties/machines/properties/source/enum",keyword:"enum",params:{allowedValues: schema0.properties.machines.properties.source.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.machines.properties.source.enum,parentSchema:schema0.properties.machines.properties.source,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.provider !== undefined){
let data8 = data6.provider;
if(typeof data8 === "string"){
if(func1(data8) < 1){
const err19 = {instancePath:instancePath+"/machines/provider",schemaPath:"#/properties/machines/properties/provider/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema0.properties.machines.properties.provider,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/machines/provider",schemaPath:"#/properties/machines/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.machines.properties.provider.type,parentSchema:schema0.properties.machines.properties.provider,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.location !== undefined){
let data9 = data6.location;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.country === undefined){
const err21 = {instancePath:instancePath+"/machines/location",schemaPath:"#/properties/machines/properties/location/required",keyword:"required",params:{missingProperty: "country"},message:"must have required property '"+"country"+"'",schema:schema0.properties.machines.properties.location.required,parentSchema:schema0.properties.machines.properties.location,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key3 in data9){
if(!((key3 === "country") || (key3 === "city"))){
const err22 = {instancePath:instancePath+"/machines/location",schemaPath:"#/properties/machines/properties/location/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.machines.properties.location,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.country !== undefined){
let data10 = data9.country;
if(typeof data10 === "string"){
if(!pattern1.test(data10)){
const err23 = {instancePath:instancePath+"/machines/location/country",schemaPath:"#/properties/machines/properties/location/properties/country/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\"",schema:"^[A-Z]{2}$",parentSchema:schema0.properties.machines.properties.location.properties.country,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/machines/location/country",schemaPath:"#/properties/machines/properties/location/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.machines.properties.location.properties.country.type,parentSchema:schema0.properties.machines.properties.location.properties.country,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.city !== undefined){
let data11 = data9.city;
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err25 = {instancePath:instancePath+"/machines/location/city",schemaPath:"#/properties/machines/properties/location/properties/city/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema0.properties.machines.properties.location.properties.city,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/machines/location/city",schemaPath:"#/properties/machines/properties/location/properties/city/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.machines.properties.location.properties.city.type,parentSchema:schema0.properties.machines.properties.location.properties.city,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/machines/location",schemaPath:"#/properties/machines/properties/location/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.machines.properties.location.type,parentSchema:schema0.properties.machines.properties.location,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data6.ssh !== undefined){
let data12 = data6.ssh;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!(((((key4 === "user") || (key4 === "port")) || (key4 === "knownHosts")) || (key4 === "keyFile")) || (key4 === "jumpHost"))){
const err28 = {instancePath:instancePath+"/machines/ssh",schemaPath:"#/properties/machines/properties/ssh/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.machines.properties.ssh,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.user !== undefined){
let data13 = data12.user;
if(typeof data13 === "string"){
if(func1(data13) < 1){
const err29 = {instancePath:instancePath+"/machines/ssh/user",schemaPath:"#/properties/machines/properties/ssh/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema0.properties.machines.properties.ssh.properties.user,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/machines/ssh/user",schemaPath:"#/properties/machines/properties/ssh/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.machines.properties.ssh.properties.user.type,parentSchema:schema0.properties.machines.properties.ssh.properties.user,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.port !== undefined){
let data14 = data12.port;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err31 = {instancePath:instancePath+"/machines/ssh/port",schemaPath:"#/properties/machines/properties/ssh/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.machines.properties.ssh.properties.port.type,parentSchema:schema0.properties.machines.properties.ssh.properties.port,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 65535 || isNaN(data14)){
const err32 = {instancePath:instancePath+"/machines/ssh/port",schemaPath:"#/properties/machines/properties/ssh/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema0.properties.machines.properties.ssh.properties.port,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err33 = {instancePath:instancePath+"/machines/ssh/port",schemaPath:"#/properties/machines/properties/ssh/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.machines.properties.ssh.properties.port,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data12.knownHosts !== undefined){
let data15 = data12.knownHosts;
if(typeof data15 === "string"){
if(!pattern3.test(data15)){
const err34 = {instancePath:instancePath+"/machines/ssh/knownHosts",schemaPath:"#/properties/machines/properties/ssh/properties/knownHosts/pattern",keyword:"pattern",params:{pattern: "^[^\\0]+$"},message:"must match pattern \""+"^[^\\0]+$"+"\"",schema:"^[^\\0]+$",parentSchema:schema0.properties.machines.properties.ssh.properties.knownHosts,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/machines/ssh/knownHosts",schemaPath:"#/properties/machines/properties/ssh/properties/knownHosts/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.machines.properties.ssh.properties.knownHosts.type,parentSchema:schema0.properties.machines.properties.ssh.properties.knownHosts,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data12.keyFile !== undefined){
let data16 = data12.keyFile;
if(typeof data16 === "string"){
if(!pattern3.test(data16)){
const err36 = {instancePath:instancePath+"/machines/ssh/keyFile",schemaPath:"#/properties/machines/properties/ssh/properties/keyFile/pattern",keyword:"pattern",params:{pattern: "^[^\\0]+$"},message:"must match pattern \""+"^[^\\0]+$"+"\"",schema:"^[^\\0]+$",parentSchema:schema0.properties.machines.properties.ssh.properties.keyFile,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/machines/ssh/keyFile",schemaPath:"#/properties/machines/properties/ssh/properties/keyFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.machines.properties.ssh.properties.keyFile.type,parentSchema:schema0.properties.machines.properties.ssh.properties.keyFile,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data12.jumpHost !== undefined){
let data17 = data12.jumpHost;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.address === undefined){
const err38 = {instancePath:instancePath+"/machines/ssh/jumpHost",schemaPath:"#/properties/machines/properties/ssh/properties/jumpHost/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema0.properties.machines.properties.ssh.properties.jumpHost.required,parentSchema:schema0.properties.machines.properties.ssh.properties.jumpHost,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key5 in data17){
if(!((((key5 === "address") || (key5 === "user")) || (key5 === "port")) || (key5 === "hostKey"))){
const err39 = {instancePath:instancePath+"/machines/ssh/jumpHost",schemaPath:"#/properties/machines/properties/ssh/properties/jumpHost/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.machines.properties.ssh.properties.jumpHost,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data17.address !== undefined){
let data18 = data17.address;
if(typeof data18 === "string"){
if(!pattern5.test(data18)){
const err40 = {instancePath:instancePath+"/machines/ssh/jumpHost/address",schemaPath:"#/properties/machines/properties/ssh/properties/jumpHost/properties/address/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$"},message:"must match pattern \""+"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$"+"\"",schema:"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$",parentSchema:schema0.properties.machines.properties.ssh.properties.jumpHost.properties.address,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/machines/ssh/jumpHost/address",schemaPath:"#/properties/machines/properties/ssh/properties/jumpHost/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.machines.properties.ssh.properties.jumpHost.properties.address.type,parentSchema:schema0.properties.machines.properties.ssh.properties.jumpHost.properties.address,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data17.user !== undefined){
let data19 = data17.user;
if(typeof data19 === "string"){
if(func1(data19) < 1){
const err42 = {instancePath:instancePath+"/machines/ssh/jumpHost/user",schemaPath:"#/properties/machines/properties/ssh/properties/jumpHost/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema0.properties.machines.properties.ssh.properties.jumpHost.properties.user,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/machines/ssh/jumpHost/user",schemaPath:"#/properties/machines/properties/ssh/properties/jumpHost/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.machines.properties.ssh.properties.jumpHost.properties.user.type,parentSchema:schema0.properties.machines.properties.ssh.properties.jumpHost.properties.user,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data17.port !== undefined){
let data20 = data17.port;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err44 = {instancePath:instancePath+"/machines/ssh/jumpHost/port",schemaPath:"#/properties/machines/properties/ssh/properties/jumpHost/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.machines.properties.ssh.properties.jumpHost.properties.port.type,parentSchema:schema0.properties.machines.properties.ssh.properties.jumpHost.properties.port,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 65535 || isNaN(data20)){
const err45 = {instancePath:instancePath+"/machines/ssh/jumpHost/port",schemaPath:"#/properties/machines/properties/ssh/properties/jumpHost/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema0.properties.machines.properties.ssh.properties.jumpHost.properties.port,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err46 = {instancePath:instancePath+"/machines/ssh/jumpHost/port",schemaPath:"#/properties/machines/properties/ssh/properties/jumpHost/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.machines.properties.ssh.properties.jumpHost.properties.port,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data17.hostKey !== undefined){
let data21 = data17.hostKey;
if(typeof data21 === "string"){
if(!pattern6.test(data21)){
const err47 = {instancePath:instancePath+"/machines/ssh/jumpHost/hostKey",schemaPath:"#/properties/machines/properties/ssh/properties/jumpHost/properties/hostKey/pattern",keyword:"pattern",params:{pattern: "^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$"},message:"must match pattern \""+"^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$"+"\"",schema:"^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$",parentSchema:schema0.properties.machines.properties.ssh.properties.jumpHost.properties.hostKey,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/machines/ssh/jumpHost/hostKey",schemaPath:"#/properties/machines/properties/ssh/properties/jumpHost/properties/hostKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.machines.properties.ssh.properties.jumpHost.properties.hostKey.type,parentSchema:schema0.properties.machines.properties.ssh.properties.jumpHost.properties.hostKey,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/machines/ssh/jumpHost",schemaPath:"#/properties/machines/properties/ssh/properties/jumpHost/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.machines.properties.ssh.properties.jumpHost.type,parentSchema:schema0.properties.machines.properties.ssh.properties.jumpHost,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/machines/ssh",schemaPath:"#/properties/machines/properties/ssh/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.machines.properties.ssh.type,parentSchema:schema0.properties.machines.properties.ssh,data:data12};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data6.lab !== undefined){
let data22 = data6.lab;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key6 in data22){
if(!((((key6 === "acceleration") || (key6 === "release")) || (key6 === "prebaked")) || (key6 === "hardware"))){
const err51 = {instancePath:instancePath+"/machines/lab",schemaPath:"#/properties/machines/properties/lab/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.machines.properties.lab,data:data22};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data22.acceleration !== undefined){
let data23 = data22.acceleration;
if(typeof data23 !== "string"){
const err52 = {instancePath:instancePath+"/machines/lab/acceleration",schemaPath:"#/properties/machines/properties/lab/properties/acceleration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.machines.properties.lab.properties.acceleration.type,parentSchema:schema0.properties.machines.properties.lab.properties.acceleration,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(!(((data23 === "auto") || (data23 === "kvm")) || (data23 === "tcg"))){
const err53 = {instancePath:instancePath+"/machines/lab/acceleration",schemaPath:"#/properties/machines/properties/lab/properties/acceleration/enum",keyword:"enum",params:{allowedValues: schema0.properties.machines.properties.lab.properties.acceleration.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.machines.properties.lab.properties.acceleration.enum,parentSchema:schema0.properties.machines.properties.lab.properties.acceleration,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data22.release !== undefined){
let data24 = data22.release;
if(typeof data24 !== "string"){
const err54 = {instancePath:instancePath+"/machines/lab/release",schemaPath:"#/properties/machines/properties/lab/properties/release/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.machines.properties.lab.properties.release.type,parentSchema:schema0.properties.machines.properties.lab.properties.release,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(!((data24 === "trixie") || (data24 === "bookworm"))){
const err55 = {instancePath:instancePath+"/machines/lab/release",schemaPath:"#/properties/machines/properties/lab/properties/release/enum",keyword:"enum",params:{allowedValues: schema0.properties.machines.properties.lab.properties.release.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.machines.properties.lab.properties.release.enum,parentSchema:schema0.properties.machines.properties.lab.properties.release,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data22.prebaked !== undefined){
let data25 = data22.prebaked;
if(typeof data25 !== "boolean"){
const err56 = {instancePath:instancePath+"/machines/lab/prebaked",schemaPath:"#/properties/machines/properties/lab/properties/prebaked/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.machines.properties.lab.properties.prebaked.type,parentSchema:schema0.properties.machines.properties.lab.properties.prebaked,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data22.hardware !== undefined){
let data26 = data22.hardware;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key7 in data26){
if(!(((key7 === "cpus") || (key7 === "memory")) || (key7 === "disk"))){
const err57 = {instancePath:instancePath+"/machines/lab/hardware",schemaPath:"#/properties/machines/properties/lab/properties/hardware/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.machines.properties.lab.properties.hardware,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data26.cpus !== undefined){
let data27 = data26.cpus;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err58 = {instancePath:instancePath+"/machines/lab/hardware/cpus",schemaPath:"#/properties/machines/properties/lab/properties/hardware/properties/cpus/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.machines.properties.lab.properties.hardware.properties.cpus.type,parentSchema:schema0.properties.machines.properties.lab.properties.hardware.properties.cpus,data:data27};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 64 || isNaN(data27)){
const err59 = {instancePath:instancePath+"/machines/lab/hardware/cpus",schemaPath:"#/properties/machines/properties/lab/properties/hardware/properties/cpus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64",schema:64,parentSchema:schema0.properties.machines.properties.lab.properties.hardware.properties.cpus,data:data27};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data27 < 1 || isNaN(data27)){
const err60 = {instancePath:instancePath+"/machines/lab/hardware/cpus",schemaPath:"#/properties/machines/properties/lab/properties/hardware/properties/cpus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.machines.properties.lab.properties.hardware.properties.cpus,data:data27};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
if(data26.memory !== undefined){
let data28 = data26.memory;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err61 = {instancePath:instancePath+"/machines/lab/hardware/memory",schemaPath:"#/properties/machines/properties/lab/properties/hardware/properties/memory/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.machines.properties.lab.properties.hardware.properties.memory.type,parentSchema:schema0.properties.machines.properties.lab.properties.hardware.properties.memory,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 262144 || isNaN(data28)){
const err62 = {instancePath:instancePath+"/machines/lab/hardware/memory",schemaPath:"#/properties/machines/properties/lab/properties/hardware/properties/memory/maximum",keyword:"maximum",params:{comparison: "<=", limit: 262144},message:"must be <= 262144",schema:262144,parentSchema:schema0.properties.machines.properties.lab.properties.hardware.properties.memory,data:data28};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data28 < 512 || isNaN(data28)){
const err63 = {instancePath:instancePath+"/machines/lab/hardware/memory",schemaPath:"#/properties/machines/properties/lab/properties/hardware/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 512},message:"must be >= 512",schema:512,parentSchema:schema0.properties.machines.properties.lab.properties.hardware.properties.memory,data:data28};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
if(data26.disk !== undefined){
let data29 = data26.disk;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err64 = {instancePath:instancePath+"/machines/lab/hardware/disk",schemaPath:"#/properties/machines/properties/lab/properties/hardware/properties/disk/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.machines.properties.lab.properties.hardware.properties.disk.type,parentSchema:schema0.properties.machines.properties.lab.properties.hardware.properties.disk,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 1024 || isNaN(data29)){
const err65 = {instancePath:instancePath+"/machines/lab/hardware/disk",schemaPath:"#/properties/machines/properties/lab/properties/hardware/properties/disk/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},message:"must be <= 1024",schema:1024,parentSchema:schema0.properties.machines.properties.lab.properties.hardware.properties.disk,data:data29};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data29 < 4 || isNaN(data29)){
const err66 = {instancePath:instancePath+"/machines/lab/hardware/disk",schemaPath:"#/properties/machines/properties/lab/properties/hardware/properties/disk/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4},message:"must be >= 4",schema:4,parentSchema:schema0.properties.machines.properties.lab.properties.hardware.properties.disk,data:data29};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
}
else {
const err67 = {instancePath:instancePath+"/machines/lab/hardware",schemaPath:"#/properties/machines/properties/lab/properties/hardware/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.machines.properties.lab.properties.hardware.type,parentSchema:schema0.properties.machines.properties.lab.properties.hardware,data:data26};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/machines/lab",schemaPath:"#/properties/machines/properties/lab/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.machines.properties.lab.type,parentSchema:schema0.properties.machines.properties.lab,data:data22};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/machines",schemaPath:"#/properties/machines/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.machines.type,parentSchema:schema0.properties.machines,data:data6};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.nodes !== undefined){
let data30 = data.nodes;
if(Array.isArray(data30)){
const len0 = data30.length;
for(let i0=0; i0<len0; i0++){
let data31 = data30[i0];
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.name === undefined){
const err70 = {instancePath:instancePath+"/nodes/" + i0,schemaPath:"#/properties/nodes/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema0.properties.nodes.items.required,parentSchema:schema0.properties.nodes.items,data:data31};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data31.privateAddress === undefined){
const err71 = {instancePath:instancePath+"/nodes/" + i0,schemaPath:"#/properties/nodes/items/required",keyword:"required",params:{missingProperty: "privateAddress"},message:"must have required property '"+"privateAddress"+"'",schema:schema0.properties.nodes.items.required,parentSchema:schema0.properties.nodes.items,data:data31};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data31.role === undefined){
const err72 = {instancePath:instancePath+"/nodes/" + i0,schemaPath:"#/properties/nodes/items/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'",schema:schema0.properties.nodes.items.required,parentSchema:schema0.properties.nodes.items,data:data31};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key8 in data31){
if(!(func0.call(schema0.properties.nodes.items.properties, key8))){
const err73 = {instancePath:instancePath+"/nodes/" + i0,schemaPath:"#/properties/nodes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.nodes.items,data:data31};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data31.name !== undefined){
let data32 = data31.name;
if(typeof data32 === "string"){
if(!pattern0.test(data32)){
const err74 = {instancePath:instancePath+"/nodes/" + i0+"/name",schemaPath:"#/properties/nodes/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.nodes.items.properties.name,data:data32};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/nodes/" + i0+"/name",schemaPath:"#/properties/nodes/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.name.type,parentSchema:schema0.properties.nodes.items.properties.name,data:data32};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data31.address !== undefined){
let data33 = data31.address;
if(typeof data33 === "string"){
if(!pattern5.test(data33)){
const err76 = {instancePath:instancePath+"/nodes/" + i0+"/address",schemaPath:"#/properties/nodes/items/properties/address/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$"},message:"must match pattern \""+"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$"+"\"",schema:"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$",parentSchema:schema0.properties.nodes.items.properties.address,data:data33};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/nodes/" + i0+"/address",schemaPath:"#/properties/nodes/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.address.type,parentSchema:schema0.properties.nodes.items.properties.address,data:data33};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data31.privateAddress !== undefined){
let data34 = data31.privateAddress;
if(typeof data34 === "string"){
if(!(formats0(data34))){
const err78 = {instancePath:instancePath+"/nodes/" + i0+"/privateAddress",schemaPath:"#/properties/nodes/items/properties/privateAddress/format",keyword:"format",params:{format: "ipv4"},message:"must match format \""+"ipv4"+"\"",schema:"ipv4",parentSchema:schema0.properties.nodes.items.properties.privateAddress,data:data34};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/nodes/" + i0+"/privateAddress",schemaPath:"#/properties/nodes/items/properties/privateAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.privateAddress.type,parentSchema:schema0.properties.nodes.items.properties.privateAddress,data:data34};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data31.hostKey !== undefined){
let data35 = data31.hostKey;
if(typeof data35 === "string"){
if(!pattern6.test(data35)){
const err80 = {instancePath:instancePath+"/nodes/" + i0+"/hostKey",schemaPath:"#/properties/nodes/items/properties/hostKey/pattern",keyword:"pattern",params:{pattern: "^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$"},message:"must match pattern \""+"^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$"+"\"",schema:"^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$",parentSchema:schema0.properties.nodes.items.properties.hostKey,data:data35};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/nodes/" + i0+"/hostKey",schemaPath:"#/properties/nodes/items/properties/hostKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.hostKey.type,parentSchema:schema0.properties.nodes.items.properties.hostKey,data:data35};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data31.location !== undefined){
let data36 = data31.location;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.country === undefined){
const err82 = {instancePath:instancePath+"/nodes/" + i0+"/location",schemaPath:"#/properties/nodes/items/properties/location/required",keyword:"required",params:{missingProperty: "country"},message:"must have required property '"+"country"+"'",schema:schema0.properties.nodes.items.properties.location.required,parentSchema:schema0.properties.nodes.items.properties.location,data:data36};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
for(const key9 in data36){
if(!((key9 === "country") || (key9 === "city"))){
const err83 = {instancePath:instancePath+"/nodes/" + i0+"/location",schemaPath:"#/properties/nodes/items/properties/location/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.nodes.items.properties.location,data:data36};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data36.country !== undefined){
let data37 = data36.country;
if(typeof data37 === "string"){
if(!pattern1.test(data37)){
const err84 = {instancePath:instancePath+"/nodes/" + i0+"/location/country",schemaPath:"#/properties/nodes/items/properties/location/properties/country/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\"",schema:"^[A-Z]{2}$",parentSchema:schema0.properties.nodes.items.properties.location.properties.country,data:data37};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/nodes/" + i0+"/location/country",schemaPath:"#/properties/nodes/items/properties/location/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.location.properties.country.type,parentSchema:schema0.properties.nodes.items.properties.location.properties.country,data:data37};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data36.city !== undefined){
let data38 = data36.city;
if(typeof data38 === "string"){
if(func1(data38) < 1){
const err86 = {instancePath:instancePath+"/nodes/" + i0+"/location/city",schemaPath:"#/properties/nodes/items/properties/location/properties/city/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema0.properties.nodes.items.properties.location.properties.city,data:data38};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/nodes/" + i0+"/location/city",schemaPath:"#/properties/nodes/items/properties/location/properties/city/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.location.properties.city.type,parentSchema:schema0.properties.nodes.items.properties.location.properties.city,data:data38};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/nodes/" + i0+"/location",schemaPath:"#/properties/nodes/items/properties/location/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.nodes.items.properties.location.type,parentSchema:schema0.properties.nodes.items.properties.location,data:data36};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data31.role !== undefined){
let data39 = data31.role;
if(typeof data39 !== "string"){
const err89 = {instancePath:instancePath+"/nodes/" + i0+"/role",schemaPath:"#/properties/nodes/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.role.type,parentSchema:schema0.properties.nodes.items.properties.role,data:data39};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(!((data39 === "control-plane") || (data39 === "worker"))){
const err90 = {instancePath:instancePath+"/nodes/" + i0+"/role",schemaPath:"#/properties/nodes/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema0.properties.nodes.items.properties.role.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.nodes.items.properties.role.enum,parentSchema:schema0.properties.nodes.items.properties.role,data:data39};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data31.labels !== undefined){
let data40 = data31.labels;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key10 in data40){
if(!(pattern11.test(key10))){
const err91 = {instancePath:instancePath+"/nodes/" + i0+"/labels",schemaPath:"#/properties/nodes/items/properties/labels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.nodes.items.properties.labels,data:data40};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
for(const key11 in data40){
if(pattern11.test(key11)){
let data41 = data40[key11];
if(typeof data41 === "string"){
if(!pattern13.test(data41)){
const err92 = {instancePath:instancePath+"/nodes/" + i0+"/labels/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/nodes/items/properties/labels/patternProperties/%5E(%5Ba-z0-9%5D(%5B-a-z0-9.%5D%7B0%2C251%7D%5Ba-z0-9%5D)%3F~1)%3F%5BA-Za-z0-9%5D(%5B-A-Za-z0-9_.%5D%7B0%2C61%7D%5BA-Za-z0-9%5D)%3F%24/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"},message:"must match pattern \""+"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"+"\"",schema:"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$",parentSchema:schema0.properties.nodes.items.properties.labels.patternProperties["^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"],data:data41};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/nodes/" + i0+"/labels/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/nodes/items/properties/labels/patternProperties/%5E(%5Ba-z0-9%5D(%5B-a-z0-9.%5D%7B0%2C251%7D%5Ba-z0-9%5D)%3F~1)%3F%5BA-Za-z0-9%5D(%5B-A-Za-z0-9_.%5D%7B0%2C61%7D%5BA-Za-z0-9%5D)%3F%24/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.labels.patternProperties["^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"].type,parentSchema:schema0.properties.nodes.items.properties.labels.patternProperties["^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"],data:data41};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
}
else {
const err94 = {instancePath:instancePath+"/nodes/" + i0+"/labels",schemaPath:"#/properties/nodes/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.nodes.items.properties.labels.type,parentSchema:schema0.properties.nodes.items.properties.labels,data:data40};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data31.taints !== undefined){
let data42 = data31.taints;
if(Array.isArray(data42)){
const len1 = data42.length;
for(let i1=0; i1<len1; i1++){
let data43 = data42[i1];
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
if(data43.key === undefined){
const err95 = {instancePath:instancePath+"/nodes/" + i0+"/taints/" + i1,schemaPath:"#/properties/nodes/items/properties/taints/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema0.properties.nodes.items.properties.taints.items.required,parentSchema:schema0.properties.nodes.items.properties.taints.items,data:data43};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data43.effect === undefined){
const err96 = {instancePath:instancePath+"/nodes/" + i0+"/taints/" + i1,schemaPath:"#/properties/nodes/items/properties/taints/items/required",keyword:"required",params:{missingProperty: "effect"},message:"must have required property '"+"effect"+"'",schema:schema0.properties.nodes.items.properties.taints.items.required,parentSchema:schema0.properties.nodes.items.properties.taints.items,data:data43};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
for(const key12 in data43){
if(!(((key12 === "key") || (key12 === "value")) || (key12 === "effect"))){
const err97 = {instancePath:instancePath+"/nodes/" + i0+"/taints/" + i1,schemaPath:"#/properties/nodes/items/properties/taints/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.nodes.items.properties.taints.items,data:data43};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data43.key !== undefined){
let data44 = data43.key;
if(typeof data44 === "string"){
if(!pattern11.test(data44)){
const err98 = {instancePath:instancePath+"/nodes/" + i0+"/taints/" + i1+"/key",schemaPath:"#/properties/nodes/items/properties/taints/items/properties/key/pattern",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"},message:"must match pattern \""+"^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"+"\"",schema:"^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$",parentSchema:schema0.properties.nodes.items.properties.taints.items.properties.key,data:data44};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/nodes/" + i0+"/taints/" + i1+"/key",schemaPath:"#/properties/nodes/items/properties/taints/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.taints.items.properties.key.type,parentSchema:schema0.properties.nodes.items.properties.taints.items.properties.key,data:data44};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data43.value !== undefined){
let data45 = data43.value;
if(typeof data45 === "string"){
if(!pattern13.test(data45)){
const err100 = {instancePath:instancePath+"/nodes/" + i0+"/taints/" + i1+"/value",schemaPath:"#/properties/nodes/items/properties/taints/items/properties/value/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"},message:"must match pattern \""+"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"+"\"",schema:"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$",parentSchema:schema0.properties.nodes.items.properties.taints.items.properties.value,data:data45};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/nodes/" + i0+"/taints/" + i1+"/value",schemaPath:"#/properties/nodes/items/properties/taints/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.taints.items.properties.value.type,parentSchema:schema0.properties.nodes.items.properties.taints.items.properties.value,data:data45};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data43.effect !== undefined){
let data46 = data43.effect;
if(typeof data46 !== "string"){
const err102 = {instancePath:instancePath+"/nodes/" + i0+"/taints/" + i1+"/effect",schemaPath:"#/properties/nodes/items/properties/taints/items/properties/effect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.taints.items.properties.effect.type,parentSchema:schema0.properties.nodes.items.properties.taints.items.properties.effect,data:data46};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(!(((data46 === "NoSchedule") || (data46 === "PreferNoSchedule")) || (data46 === "NoExecute"))){
const err103 = {instancePath:instancePath+"/nodes/" + i0+"/taints/" + i1+"/effect",schemaPath:"#/properties/nodes/items/properties/taints/items/properties/effect/enum",keyword:"enum",params:{allowedValues: schema0.properties.nodes.items.properties.taints.items.properties.effect.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.nodes.items.properties.taints.items.properties.effect.enum,parentSchema:schema0.properties.nodes.items.properties.taints.items.properties.effect,data:data46};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/nodes/" + i0+"/taints/" + i1,schemaPath:"#/properties/nodes/items/properties/taints/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.nodes.items.properties.taints.items.type,parentSchema:schema0.properties.nodes.items.properties.taints.items,data:data43};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/nodes/" + i0+"/taints",schemaPath:"#/properties/nodes/items/properties/taints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.nodes.items.properties.taints.type,parentSchema:schema0.properties.nodes.items.properties.taints,data:data42};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data31.ssh !== undefined){
let data47 = data31.ssh;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key13 in data47){
if(!(((key13 === "user") || (key13 === "port")) || (key13 === "jumpHost"))){
const err106 = {instancePath:instancePath+"/nodes/" + i0+"/ssh",schemaPath:"#/properties/nodes/items/properties/ssh/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.nodes.items.properties.ssh,data:data47};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data47.user !== undefined){
let data48 = data47.user;
if(typeof data48 === "string"){
if(func1(data48) < 1){
const err107 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/user",schemaPath:"#/properties/nodes/items/properties/ssh/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema0.properties.nodes.items.properties.ssh.properties.user,data:data48};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/user",schemaPath:"#/properties/nodes/items/properties/ssh/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.ssh.properties.user.type,parentSchema:schema0.properties.nodes.items.properties.ssh.properties.user,data:data48};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data47.port !== undefined){
let data49 = data47.port;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err109 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/port",schemaPath:"#/properties/nodes/items/properties/ssh/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.nodes.items.properties.ssh.properties.port.type,parentSchema:schema0.properties.nodes.items.properties.ssh.properties.port,data:data49};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 65535 || isNaN(data49)){
const err110 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/port",schemaPath:"#/properties/nodes/items/properties/ssh/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema0.properties.nodes.items.properties.ssh.properties.port,data:data49};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data49 < 1 || isNaN(data49)){
const err111 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/port",schemaPath:"#/properties/nodes/items/properties/ssh/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.nodes.items.properties.ssh.properties.port,data:data49};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
if(data47.jumpHost !== undefined){
let data50 = data47.jumpHost;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.address === undefined){
const err112 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/jumpHost",schemaPath:"#/properties/nodes/items/properties/ssh/properties/jumpHost/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost.required,parentSchema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost,data:data50};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
for(const key14 in data50){
if(!((((key14 === "address") || (key14 === "user")) || (key14 === "port")) || (key14 === "hostKey"))){
const err113 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/jumpHost",schemaPath:"#/properties/nodes/items/properties/ssh/properties/jumpHost/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost,data:data50};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data50.address !== undefined){
let data51 = data50.address;
if(typeof data51 === "string"){
if(!pattern5.test(data51)){
const err114 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/jumpHost/address",schemaPath:"#/properties/nodes/items/properties/ssh/properties/jumpHost/properties/address/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$"},message:"must match pattern \""+"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$"+"\"",schema:"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$",parentSchema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost.properties.address,data:data51};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/jumpHost/address",schemaPath:"#/properties/nodes/items/properties/ssh/properties/jumpHost/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost.properties.address.type,parentSchema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost.properties.address,data:data51};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data50.user !== undefined){
let data52 = data50.user;
if(typeof data52 === "string"){
if(func1(data52) < 1){
const err116 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/jumpHost/user",schemaPath:"#/properties/nodes/items/properties/ssh/properties/jumpHost/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost.properties.user,data:data52};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/jumpHost/user",schemaPath:"#/properties/nodes/items/properties/ssh/properties/jumpHost/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost.properties.user.type,parentSchema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost.properties.user,data:data52};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data50.port !== undefined){
let data53 = data50.port;
if(!(((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53))) && (isFinite(data53)))){
const err118 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/jumpHost/port",schemaPath:"#/properties/nodes/items/properties/ssh/properties/jumpHost/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost.properties.port.type,parentSchema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost.properties.port,data:data53};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 > 65535 || isNaN(data53)){
const err119 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/jumpHost/port",schemaPath:"#/properties/nodes/items/properties/ssh/properties/jumpHost/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost.properties.port,data:data53};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data53 < 1 || isNaN(data53)){
const err120 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/jumpHost/port",schemaPath:"#/properties/nodes/items/properties/ssh/properties/jumpHost/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost.properties.port,data:data53};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
if(data50.hostKey !== undefined){
let data54 = data50.hostKey;
if(typeof data54 === "string"){
if(!pattern6.test(data54)){
const err121 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/jumpHost/hostKey",schemaPath:"#/properties/nodes/items/properties/ssh/properties/jumpHost/properties/hostKey/pattern",keyword:"pattern",params:{pattern: "^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$"},message:"must match pattern \""+"^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$"+"\"",schema:"^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$",parentSchema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost.properties.hostKey,data:data54};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/jumpHost/hostKey",schemaPath:"#/properties/nodes/items/properties/ssh/properties/jumpHost/properties/hostKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost.properties.hostKey.type,parentSchema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost.properties.hostKey,data:data54};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
else {
const err123 = {instancePath:instancePath+"/nodes/" + i0+"/ssh/jumpHost",schemaPath:"#/properties/nodes/items/properties/ssh/properties/jumpHost/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost.type,parentSchema:schema0.properties.nodes.items.properties.ssh.properties.jumpHost,data:data50};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
else {
const err124 = {instancePath:instancePath+"/nodes/" + i0+"/ssh",schemaPath:"#/properties/nodes/items/properties/ssh/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.nodes.items.properties.ssh.type,parentSchema:schema0.properties.nodes.items.properties.ssh,data:data47};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data31.failureDomain !== undefined){
let data55 = data31.failureDomain;
if(typeof data55 === "string"){
if(!pattern0.test(data55)){
const err125 = {instancePath:instancePath+"/nodes/" + i0+"/failureDomain",schemaPath:"#/properties/nodes/items/properties/failureDomain/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.nodes.items.properties.failureDomain,data:data55};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
else {
const err126 = {instancePath:instancePath+"/nodes/" + i0+"/failureDomain",schemaPath:"#/properties/nodes/items/properties/failureDomain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodes.items.properties.failureDomain.type,parentSchema:schema0.properties.nodes.items.properties.failureDomain,data:data55};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data31.hardware !== undefined){
let data56 = data31.hardware;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
for(const key15 in data56){
if(!(((key15 === "cpus") || (key15 === "memory")) || (key15 === "disk"))){
const err127 = {instancePath:instancePath+"/nodes/" + i0+"/hardware",schemaPath:"#/properties/nodes/items/properties/hardware/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.nodes.items.properties.hardware,data:data56};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data56.cpus !== undefined){
let data57 = data56.cpus;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err128 = {instancePath:instancePath+"/nodes/" + i0+"/hardware/cpus",schemaPath:"#/properties/nodes/items/properties/hardware/properties/cpus/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.nodes.items.properties.hardware.properties.cpus.type,parentSchema:schema0.properties.nodes.items.properties.hardware.properties.cpus,data:data57};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 > 64 || isNaN(data57)){
const err129 = {instancePath:instancePath+"/nodes/" + i0+"/hardware/cpus",schemaPath:"#/properties/nodes/items/properties/hardware/properties/cpus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64",schema:64,parentSchema:schema0.properties.nodes.items.properties.hardware.properties.cpus,data:data57};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data57 < 1 || isNaN(data57)){
const err130 = {instancePath:instancePath+"/nodes/" + i0+"/hardware/cpus",schemaPath:"#/properties/nodes/items/properties/hardware/properties/cpus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.nodes.items.properties.hardware.properties.cpus,data:data57};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
if(data56.memory !== undefined){
let data58 = data56.memory;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
const err131 = {instancePath:instancePath+"/nodes/" + i0+"/hardware/memory",schemaPath:"#/properties/nodes/items/properties/hardware/properties/memory/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.nodes.items.properties.hardware.properties.memory.type,parentSchema:schema0.properties.nodes.items.properties.hardware.properties.memory,data:data58};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 > 262144 || isNaN(data58)){
const err132 = {instancePath:instancePath+"/nodes/" + i0+"/hardware/memory",schemaPath:"#/properties/nodes/items/properties/hardware/properties/memory/maximum",keyword:"maximum",params:{comparison: "<=", limit: 262144},message:"must be <= 262144",schema:262144,parentSchema:schema0.properties.nodes.items.properties.hardware.properties.memory,data:data58};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data58 < 512 || isNaN(data58)){
const err133 = {instancePath:instancePath+"/nodes/" + i0+"/hardware/memory",schemaPath:"#/properties/nodes/items/properties/hardware/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 512},message:"must be >= 512",schema:512,parentSchema:schema0.properties.nodes.items.properties.hardware.properties.memory,data:data58};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
if(data56.disk !== undefined){
let data59 = data56.disk;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
const err134 = {instancePath:instancePath+"/nodes/" + i0+"/hardware/disk",schemaPath:"#/properties/nodes/items/properties/hardware/properties/disk/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.nodes.items.properties.hardware.properties.disk.type,parentSchema:schema0.properties.nodes.items.properties.hardware.properties.disk,data:data59};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 > 1024 || isNaN(data59)){
const err135 = {instancePath:instancePath+"/nodes/" + i0+"/hardware/disk",schemaPath:"#/properties/nodes/items/properties/hardware/properties/disk/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},message:"must be <= 1024",schema:1024,parentSchema:schema0.properties.nodes.items.properties.hardware.properties.disk,data:data59};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(data59 < 4 || isNaN(data59)){
const err136 = {instancePath:instancePath+"/nodes/" + i0+"/hardware/disk",schemaPath:"#/properties/nodes/items/properties/hardware/properties/disk/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4},message:"must be >= 4",schema:4,parentSchema:schema0.properties.nodes.items.properties.hardware.properties.disk,data:data59};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
}
else {
const err137 = {instancePath:instancePath+"/nodes/" + i0+"/hardware",schemaPath:"#/properties/nodes/items/properties/hardware/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.nodes.items.properties.hardware.type,parentSchema:schema0.properties.nodes.items.properties.hardware,data:data56};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
else {
const err138 = {instancePath:instancePath+"/nodes/" + i0,schemaPath:"#/properties/nodes/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.nodes.items.type,parentSchema:schema0.properties.nodes.items,data:data31};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/nodes",schemaPath:"#/properties/nodes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.nodes.type,parentSchema:schema0.properties.nodes,data:data30};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data.nodePools !== undefined){
let data60 = data.nodePools;
if(Array.isArray(data60)){
const len2 = data60.length;
for(let i2=0; i2<len2; i2++){
let data61 = data60[i2];
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.namePattern === undefined){
const err140 = {instancePath:instancePath+"/nodePools/" + i2,schemaPath:"#/properties/nodePools/items/required",keyword:"required",params:{missingProperty: "namePattern"},message:"must have required property '"+"namePattern"+"'",schema:schema0.properties.nodePools.items.required,parentSchema:schema0.properties.nodePools.items,data:data61};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data61.count === undefined){
const err141 = {instancePath:instancePath+"/nodePools/" + i2,schemaPath:"#/properties/nodePools/items/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'",schema:schema0.properties.nodePools.items.required,parentSchema:schema0.properties.nodePools.items,data:data61};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data61.firstPrivateAddress === undefined){
const err142 = {instancePath:instancePath+"/nodePools/" + i2,schemaPath:"#/properties/nodePools/items/required",keyword:"required",params:{missingProperty: "firstPrivateAddress"},message:"must have required property '"+"firstPrivateAddress"+"'",schema:schema0.properties.nodePools.items.required,parentSchema:schema0.properties.nodePools.items,data:data61};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data61.role === undefined){
const err143 = {instancePath:instancePath+"/nodePools/" + i2,schemaPath:"#/properties/nodePools/items/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'",schema:schema0.properties.nodePools.items.required,parentSchema:schema0.properties.nodePools.items,data:data61};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
for(const key16 in data61){
if(!(func0.call(schema0.properties.nodePools.items.properties, key16))){
const err144 = {instancePath:instancePath+"/nodePools/" + i2,schemaPath:"#/properties/nodePools/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.nodePools.items,data:data61};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data61.namePattern !== undefined){
let data62 = data61.namePattern;
if(typeof data62 === "string"){
if(!pattern19.test(data62)){
const err145 = {instancePath:instancePath+"/nodePools/" + i2+"/namePattern",schemaPath:"#/properties/nodePools/items/properties/namePattern/pattern",keyword:"pattern",params:{pattern: "^[-a-z0-9]*\\{n{1,3}\\}[-a-z0-9]*$"},message:"must match pattern \""+"^[-a-z0-9]*\\{n{1,3}\\}[-a-z0-9]*$"+"\"",schema:"^[-a-z0-9]*\\{n{1,3}\\}[-a-z0-9]*$",parentSchema:schema0.properties.nodePools.items.properties.namePattern,data:data62};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
else {
const err146 = {instancePath:instancePath+"/nodePools/" + i2+"/namePattern",schemaPath:"#/properties/nodePools/items/properties/namePattern/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodePools.items.properties.namePattern.type,parentSchema:schema0.properties.nodePools.items.properties.namePattern,data:data62};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data61.count !== undefined){
let data63 = data61.count;
if(!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))){
const err147 = {instancePath:instancePath+"/nodePools/" + i2+"/count",schemaPath:"#/properties/nodePools/items/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.nodePools.items.properties.count.type,parentSchema:schema0.properties.nodePools.items.properties.count,data:data63};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 > 5000 || isNaN(data63)){
const err148 = {instancePath:instancePath+"/nodePools/" + i2+"/count",schemaPath:"#/properties/nodePools/items/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5000},message:"must be <= 5000",schema:5000,parentSchema:schema0.properties.nodePools.items.properties.count,data:data63};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(data63 < 1 || isNaN(data63)){
const err149 = {instancePath:instancePath+"/nodePools/" + i2+"/count",schemaPath:"#/properties/nodePools/items/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.nodePools.items.properties.count,data:data63};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
if(data61.firstNumber !== undefined){
let data64 = data61.firstNumber;
if(!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))){
const err150 = {instancePath:instancePath+"/nodePools/" + i2+"/firstNumber",schemaPath:"#/properties/nodePools/items/properties/firstNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.nodePools.items.properties.firstNumber.type,parentSchema:schema0.properties.nodePools.items.properties.firstNumber,data:data64};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 > 9999 || isNaN(data64)){
const err151 = {instancePath:instancePath+"/nodePools/" + i2+"/firstNumber",schemaPath:"#/properties/nodePools/items/properties/firstNumber/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},message:"must be <= 9999",schema:9999,parentSchema:schema0.properties.nodePools.items.properties.firstNumber,data:data64};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data64 < 0 || isNaN(data64)){
const err152 = {instancePath:instancePath+"/nodePools/" + i2+"/firstNumber",schemaPath:"#/properties/nodePools/items/properties/firstNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema0.properties.nodePools.items.properties.firstNumber,data:data64};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
if(data61.without !== undefined){
let data65 = data61.without;
if(Array.isArray(data65)){
const len3 = data65.length;
for(let i3=0; i3<len3; i3++){
let data66 = data65[i3];
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err153 = {instancePath:instancePath+"/nodePools/" + i2+"/without/" + i3,schemaPath:"#/properties/nodePools/items/properties/without/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.nodePools.items.properties.without.items.type,parentSchema:schema0.properties.nodePools.items.properties.without.items,data:data66};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 > 9999 || isNaN(data66)){
const err154 = {instancePath:instancePath+"/nodePools/" + i2+"/without/" + i3,schemaPath:"#/properties/nodePools/items/properties/without/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999},message:"must be <= 9999",schema:9999,parentSchema:schema0.properties.nodePools.items.properties.without.items,data:data66};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(data66 < 0 || isNaN(data66)){
const err155 = {instancePath:instancePath+"/nodePools/" + i2+"/without/" + i3,schemaPath:"#/properties/nodePools/items/properties/without/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema0.properties.nodePools.items.properties.without.items,data:data66};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
}
else {
const err156 = {instancePath:instancePath+"/nodePools/" + i2+"/without",schemaPath:"#/properties/nodePools/items/properties/without/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.nodePools.items.properties.without.type,parentSchema:schema0.properties.nodePools.items.properties.without,data:data65};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data61.firstAddress !== undefined){
let data67 = data61.firstAddress;
if(typeof data67 === "string"){
if(!(formats0(data67))){
const err157 = {instancePath:instancePath+"/nodePools/" + i2+"/firstAddress",schemaPath:"#/properties/nodePools/items/properties/firstAddress/format",keyword:"format",params:{format: "ipv4"},message:"must match format \""+"ipv4"+"\"",schema:"ipv4",parentSchema:schema0.properties.nodePools.items.properties.firstAddress,data:data67};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
else {
const err158 = {instancePath:instancePath+"/nodePools/" + i2+"/firstAddress",schemaPath:"#/properties/nodePools/items/properties/firstAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodePools.items.properties.firstAddress.type,parentSchema:schema0.properties.nodePools.items.properties.firstAddress,data:data67};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data61.firstPrivateAddress !== undefined){
let data68 = data61.firstPrivateAddress;
if(typeof data68 === "string"){
if(!(formats0(data68))){
const err159 = {instancePath:instancePath+"/nodePools/" + i2+"/firstPrivateAddress",schemaPath:"#/properties/nodePools/items/properties/firstPrivateAddress/format",keyword:"format",params:{format: "ipv4"},message:"must match format \""+"ipv4"+"\"",schema:"ipv4",parentSchema:schema0.properties.nodePools.items.properties.firstPrivateAddress,data:data68};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
else {
const err160 = {instancePath:instancePath+"/nodePools/" + i2+"/firstPrivateAddress",schemaPath:"#/properties/nodePools/items/properties/firstPrivateAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodePools.items.properties.firstPrivateAddress.type,parentSchema:schema0.properties.nodePools.items.properties.firstPrivateAddress,data:data68};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data61.location !== undefined){
let data69 = data61.location;
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
if(data69.country === undefined){
const err161 = {instancePath:instancePath+"/nodePools/" + i2+"/location",schemaPath:"#/properties/nodePools/items/properties/location/required",keyword:"required",params:{missingProperty: "country"},message:"must have required property '"+"country"+"'",schema:schema0.properties.nodePools.items.properties.location.required,parentSchema:schema0.properties.nodePools.items.properties.location,data:data69};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
for(const key17 in data69){
if(!((key17 === "country") || (key17 === "city"))){
const err162 = {instancePath:instancePath+"/nodePools/" + i2+"/location",schemaPath:"#/properties/nodePools/items/properties/location/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.nodePools.items.properties.location,data:data69};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data69.country !== undefined){
let data70 = data69.country;
if(typeof data70 === "string"){
if(!pattern1.test(data70)){
const err163 = {instancePath:instancePath+"/nodePools/" + i2+"/location/country",schemaPath:"#/properties/nodePools/items/properties/location/properties/country/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\"",schema:"^[A-Z]{2}$",parentSchema:schema0.properties.nodePools.items.properties.location.properties.country,data:data70};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
else {
const err164 = {instancePath:instancePath+"/nodePools/" + i2+"/location/country",schemaPath:"#/properties/nodePools/items/properties/location/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodePools.items.properties.location.properties.country.type,parentSchema:schema0.properties.nodePools.items.properties.location.properties.country,data:data70};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data69.city !== undefined){
let data71 = data69.city;
if(typeof data71 === "string"){
if(func1(data71) < 1){
const err165 = {instancePath:instancePath+"/nodePools/" + i2+"/location/city",schemaPath:"#/properties/nodePools/items/properties/location/properties/city/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema0.properties.nodePools.items.properties.location.properties.city,data:data71};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
else {
const err166 = {instancePath:instancePath+"/nodePools/" + i2+"/location/city",schemaPath:"#/properties/nodePools/items/properties/location/properties/city/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodePools.items.properties.location.properties.city.type,parentSchema:schema0.properties.nodePools.items.properties.location.properties.city,data:data71};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
}
else {
const err167 = {instancePath:instancePath+"/nodePools/" + i2+"/location",schemaPath:"#/properties/nodePools/items/properties/location/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.nodePools.items.properties.location.type,parentSchema:schema0.properties.nodePools.items.properties.location,data:data69};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data61.role !== undefined){
let data72 = data61.role;
if(typeof data72 !== "string"){
const err168 = {instancePath:instancePath+"/nodePools/" + i2+"/role",schemaPath:"#/properties/nodePools/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodePools.items.properties.role.type,parentSchema:schema0.properties.nodePools.items.properties.role,data:data72};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(!((data72 === "control-plane") || (data72 === "worker"))){
const err169 = {instancePath:instancePath+"/nodePools/" + i2+"/role",schemaPath:"#/properties/nodePools/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema0.properties.nodePools.items.properties.role.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.nodePools.items.properties.role.enum,parentSchema:schema0.properties.nodePools.items.properties.role,data:data72};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data61.labels !== undefined){
let data73 = data61.labels;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
for(const key18 in data73){
if(!(pattern11.test(key18))){
const err170 = {instancePath:instancePath+"/nodePools/" + i2+"/labels",schemaPath:"#/properties/nodePools/items/properties/labels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.nodePools.items.properties.labels,data:data73};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
for(const key19 in data73){
if(pattern11.test(key19)){
let data74 = data73[key19];
if(typeof data74 === "string"){
if(!pattern13.test(data74)){
const err171 = {instancePath:instancePath+"/nodePools/" + i2+"/labels/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/nodePools/items/properties/labels/patternProperties/%5E(%5Ba-z0-9%5D(%5B-a-z0-9.%5D%7B0%2C251%7D%5Ba-z0-9%5D)%3F~1)%3F%5BA-Za-z0-9%5D(%5B-A-Za-z0-9_.%5D%7B0%2C61%7D%5BA-Za-z0-9%5D)%3F%24/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"},message:"must match pattern \""+"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"+"\"",schema:"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$",parentSchema:schema0.properties.nodePools.items.properties.labels.patternProperties["^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"],data:data74};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
else {
const err172 = {instancePath:instancePath+"/nodePools/" + i2+"/labels/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/nodePools/items/properties/labels/patternProperties/%5E(%5Ba-z0-9%5D(%5B-a-z0-9.%5D%7B0%2C251%7D%5Ba-z0-9%5D)%3F~1)%3F%5BA-Za-z0-9%5D(%5B-A-Za-z0-9_.%5D%7B0%2C61%7D%5BA-Za-z0-9%5D)%3F%24/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodePools.items.properties.labels.patternProperties["^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"].type,parentSchema:schema0.properties.nodePools.items.properties.labels.patternProperties["^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"],data:data74};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
}
else {
const err173 = {instancePath:instancePath+"/nodePools/" + i2+"/labels",schemaPath:"#/properties/nodePools/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.nodePools.items.properties.labels.type,parentSchema:schema0.properties.nodePools.items.properties.labels,data:data73};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data61.taints !== undefined){
let data75 = data61.taints;
if(Array.isArray(data75)){
const len4 = data75.length;
for(let i4=0; i4<len4; i4++){
let data76 = data75[i4];
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
if(data76.key === undefined){
const err174 = {instancePath:instancePath+"/nodePools/" + i2+"/taints/" + i4,schemaPath:"#/properties/nodePools/items/properties/taints/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema0.properties.nodePools.items.properties.taints.items.required,parentSchema:schema0.properties.nodePools.items.properties.taints.items,data:data76};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(data76.effect === undefined){
const err175 = {instancePath:instancePath+"/nodePools/" + i2+"/taints/" + i4,schemaPath:"#/properties/nodePools/items/properties/taints/items/required",keyword:"required",params:{missingProperty: "effect"},message:"must have required property '"+"effect"+"'",schema:schema0.properties.nodePools.items.properties.taints.items.required,parentSchema:schema0.properties.nodePools.items.properties.taints.items,data:data76};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
for(const key20 in data76){
if(!(((key20 === "key") || (key20 === "value")) || (key20 === "effect"))){
const err176 = {instancePath:instancePath+"/nodePools/" + i2+"/taints/" + i4,schemaPath:"#/properties/nodePools/items/properties/taints/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.nodePools.items.properties.taints.items,data:data76};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data76.key !== undefined){
let data77 = data76.key;
if(typeof data77 === "string"){
if(!pattern11.test(data77)){
const err177 = {instancePath:instancePath+"/nodePools/" + i2+"/taints/" + i4+"/key",schemaPath:"#/properties/nodePools/items/properties/taints/items/properties/key/pattern",keyword:"pattern",params:{pattern: "^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"},message:"must match pattern \""+"^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"+"\"",schema:"^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$",parentSchema:schema0.properties.nodePools.items.properties.taints.items.properties.key,data:data77};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
else {
const err178 = {instancePath:instancePath+"/nodePools/" + i2+"/taints/" + i4+"/key",schemaPath:"#/properties/nodePools/items/properties/taints/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodePools.items.properties.taints.items.properties.key.type,parentSchema:schema0.properties.nodePools.items.properties.taints.items.properties.key,data:data77};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data76.value !== undefined){
let data78 = data76.value;
if(typeof data78 === "string"){
if(!pattern13.test(data78)){
const err179 = {instancePath:instancePath+"/nodePools/" + i2+"/taints/" + i4+"/value",schemaPath:"#/properties/nodePools/items/properties/taints/items/properties/value/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"},message:"must match pattern \""+"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"+"\"",schema:"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$",parentSchema:schema0.properties.nodePools.items.properties.taints.items.properties.value,data:data78};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
else {
const err180 = {instancePath:instancePath+"/nodePools/" + i2+"/taints/" + i4+"/value",schemaPath:"#/properties/nodePools/items/properties/taints/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodePools.items.properties.taints.items.properties.value.type,parentSchema:schema0.properties.nodePools.items.properties.taints.items.properties.value,data:data78};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data76.effect !== undefined){
let data79 = data76.effect;
if(typeof data79 !== "string"){
const err181 = {instancePath:instancePath+"/nodePools/" + i2+"/taints/" + i4+"/effect",schemaPath:"#/properties/nodePools/items/properties/taints/items/properties/effect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodePools.items.properties.taints.items.properties.effect.type,parentSchema:schema0.properties.nodePools.items.properties.taints.items.properties.effect,data:data79};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(!(((data79 === "NoSchedule") || (data79 === "PreferNoSchedule")) || (data79 === "NoExecute"))){
const err182 = {instancePath:instancePath+"/nodePools/" + i2+"/taints/" + i4+"/effect",schemaPath:"#/properties/nodePools/items/properties/taints/items/properties/effect/enum",keyword:"enum",params:{allowedValues: schema0.properties.nodePools.items.properties.taints.items.properties.effect.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.nodePools.items.properties.taints.items.properties.effect.enum,parentSchema:schema0.properties.nodePools.items.properties.taints.items.properties.effect,data:data79};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
}
else {
const err183 = {instancePath:instancePath+"/nodePools/" + i2+"/taints/" + i4,schemaPath:"#/properties/nodePools/items/properties/taints/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.nodePools.items.properties.taints.items.type,parentSchema:schema0.properties.nodePools.items.properties.taints.items,data:data76};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
else {
const err184 = {instancePath:instancePath+"/nodePools/" + i2+"/taints",schemaPath:"#/properties/nodePools/items/properties/taints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.nodePools.items.properties.taints.type,parentSchema:schema0.properties.nodePools.items.properties.taints,data:data75};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data61.ssh !== undefined){
let data80 = data61.ssh;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
for(const key21 in data80){
if(!(((key21 === "user") || (key21 === "port")) || (key21 === "jumpHost"))){
const err185 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh",schemaPath:"#/properties/nodePools/items/properties/ssh/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.nodePools.items.properties.ssh,data:data80};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data80.user !== undefined){
let data81 = data80.user;
if(typeof data81 === "string"){
if(func1(data81) < 1){
const err186 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/user",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.user,data:data81};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
else {
const err187 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/user",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodePools.items.properties.ssh.properties.user.type,parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.user,data:data81};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data80.port !== undefined){
let data82 = data80.port;
if(!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))){
const err188 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/port",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.nodePools.items.properties.ssh.properties.port.type,parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.port,data:data82};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 > 65535 || isNaN(data82)){
const err189 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/port",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.port,data:data82};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data82 < 1 || isNaN(data82)){
const err190 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/port",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.port,data:data82};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
}
if(data80.jumpHost !== undefined){
let data83 = data80.jumpHost;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.address === undefined){
const err191 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/jumpHost",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/jumpHost/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost.required,parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost,data:data83};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
for(const key22 in data83){
if(!((((key22 === "address") || (key22 === "user")) || (key22 === "port")) || (key22 === "hostKey"))){
const err192 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/jumpHost",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/jumpHost/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost,data:data83};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data83.address !== undefined){
let data84 = data83.address;
if(typeof data84 === "string"){
if(!pattern5.test(data84)){
const err193 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/jumpHost/address",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/jumpHost/properties/address/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$"},message:"must match pattern \""+"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$"+"\"",schema:"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$",parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost.properties.address,data:data84};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
else {
const err194 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/jumpHost/address",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/jumpHost/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost.properties.address.type,parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost.properties.address,data:data84};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data83.user !== undefined){
let data85 = data83.user;
if(typeof data85 === "string"){
if(func1(data85) < 1){
const err195 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/jumpHost/user",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/jumpHost/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost.properties.user,data:data85};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
else {
const err196 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/jumpHost/user",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/jumpHost/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost.properties.user.type,parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost.properties.user,data:data85};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data83.port !== undefined){
let data86 = data83.port;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
const err197 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/jumpHost/port",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/jumpHost/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost.properties.port.type,parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost.properties.port,data:data86};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 > 65535 || isNaN(data86)){
const err198 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/jumpHost/port",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/jumpHost/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost.properties.port,data:data86};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(data86 < 1 || isNaN(data86)){
const err199 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/jumpHost/port",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/jumpHost/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost.properties.port,data:data86};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
if(data83.hostKey !== undefined){
let data87 = data83.hostKey;
if(typeof data87 === "string"){
if(!pattern6.test(data87)){
const err200 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/jumpHost/hostKey",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/jumpHost/properties/hostKey/pattern",keyword:"pattern",params:{pattern: "^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$"},message:"must match pattern \""+"^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$"+"\"",schema:"^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$",parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost.properties.hostKey,data:data87};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
else {
const err201 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/jumpHost/hostKey",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/jumpHost/properties/hostKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost.properties.hostKey.type,parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost.properties.hostKey,data:data87};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
}
else {
const err202 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh/jumpHost",schemaPath:"#/properties/nodePools/items/properties/ssh/properties/jumpHost/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost.type,parentSchema:schema0.properties.nodePools.items.properties.ssh.properties.jumpHost,data:data83};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
}
else {
const err203 = {instancePath:instancePath+"/nodePools/" + i2+"/ssh",schemaPath:"#/properties/nodePools/items/properties/ssh/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.nodePools.items.properties.ssh.type,parentSchema:schema0.properties.nodePools.items.properties.ssh,data:data80};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data61.failureDomain !== undefined){
let data88 = data61.failureDomain;
if(typeof data88 === "string"){
if(!pattern0.test(data88)){
const err204 = {instancePath:instancePath+"/nodePools/" + i2+"/failureDomain",schemaPath:"#/properties/nodePools/items/properties/failureDomain/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.nodePools.items.properties.failureDomain,data:data88};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
else {
const err205 = {instancePath:instancePath+"/nodePools/" + i2+"/failureDomain",schemaPath:"#/properties/nodePools/items/properties/failureDomain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.nodePools.items.properties.failureDomain.type,parentSchema:schema0.properties.nodePools.items.properties.failureDomain,data:data88};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data61.hardware !== undefined){
let data89 = data61.hardware;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
for(const key23 in data89){
if(!(((key23 === "cpus") || (key23 === "memory")) || (key23 === "disk"))){
const err206 = {instancePath:instancePath+"/nodePools/" + i2+"/hardware",schemaPath:"#/properties/nodePools/items/properties/hardware/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.nodePools.items.properties.hardware,data:data89};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data89.cpus !== undefined){
let data90 = data89.cpus;
if(!(((typeof data90 == "number") && (!(data90 % 1) && !isNaN(data90))) && (isFinite(data90)))){
const err207 = {instancePath:instancePath+"/nodePools/" + i2+"/hardware/cpus",schemaPath:"#/properties/nodePools/items/properties/hardware/properties/cpus/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.nodePools.items.properties.hardware.properties.cpus.type,parentSchema:schema0.properties.nodePools.items.properties.hardware.properties.cpus,data:data90};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if((typeof data90 == "number") && (isFinite(data90))){
if(data90 > 64 || isNaN(data90)){
const err208 = {instancePath:instancePath+"/nodePools/" + i2+"/hardware/cpus",schemaPath:"#/properties/nodePools/items/properties/hardware/properties/cpus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64",schema:64,parentSchema:schema0.properties.nodePools.items.properties.hardware.properties.cpus,data:data90};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if(data90 < 1 || isNaN(data90)){
const err209 = {instancePath:instancePath+"/nodePools/" + i2+"/hardware/cpus",schemaPath:"#/properties/nodePools/items/properties/hardware/properties/cpus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.nodePools.items.properties.hardware.properties.cpus,data:data90};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
}
if(data89.memory !== undefined){
let data91 = data89.memory;
if(!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91)))){
const err210 = {instancePath:instancePath+"/nodePools/" + i2+"/hardware/memory",schemaPath:"#/properties/nodePools/items/properties/hardware/properties/memory/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.nodePools.items.properties.hardware.properties.memory.type,parentSchema:schema0.properties.nodePools.items.properties.hardware.properties.memory,data:data91};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 > 262144 || isNaN(data91)){
const err211 = {instancePath:instancePath+"/nodePools/" + i2+"/hardware/memory",schemaPath:"#/properties/nodePools/items/properties/hardware/properties/memory/maximum",keyword:"maximum",params:{comparison: "<=", limit: 262144},message:"must be <= 262144",schema:262144,parentSchema:schema0.properties.nodePools.items.properties.hardware.properties.memory,data:data91};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(data91 < 512 || isNaN(data91)){
const err212 = {instancePath:instancePath+"/nodePools/" + i2+"/hardware/memory",schemaPath:"#/properties/nodePools/items/properties/hardware/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 512},message:"must be >= 512",schema:512,parentSchema:schema0.properties.nodePools.items.properties.hardware.properties.memory,data:data91};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
}
if(data89.disk !== undefined){
let data92 = data89.disk;
if(!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92)))){
const err213 = {instancePath:instancePath+"/nodePools/" + i2+"/hardware/disk",schemaPath:"#/properties/nodePools/items/properties/hardware/properties/disk/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.nodePools.items.properties.hardware.properties.disk.type,parentSchema:schema0.properties.nodePools.items.properties.hardware.properties.disk,data:data92};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 > 1024 || isNaN(data92)){
const err214 = {instancePath:instancePath+"/nodePools/" + i2+"/hardware/disk",schemaPath:"#/properties/nodePools/items/properties/hardware/properties/disk/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},message:"must be <= 1024",schema:1024,parentSchema:schema0.properties.nodePools.items.properties.hardware.properties.disk,data:data92};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
if(data92 < 4 || isNaN(data92)){
const err215 = {instancePath:instancePath+"/nodePools/" + i2+"/hardware/disk",schemaPath:"#/properties/nodePools/items/properties/hardware/properties/disk/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4},message:"must be >= 4",schema:4,parentSchema:schema0.properties.nodePools.items.properties.hardware.properties.disk,data:data92};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
}
}
else {
const err216 = {instancePath:instancePath+"/nodePools/" + i2+"/hardware",schemaPath:"#/properties/nodePools/items/properties/hardware/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.nodePools.items.properties.hardware.type,parentSchema:schema0.properties.nodePools.items.properties.hardware,data:data89};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
}
else {
const err217 = {instancePath:instancePath+"/nodePools/" + i2,schemaPath:"#/properties/nodePools/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.nodePools.items.type,parentSchema:schema0.properties.nodePools.items,data:data61};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
}
else {
const err218 = {instancePath:instancePath+"/nodePools",schemaPath:"#/properties/nodePools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.nodePools.type,parentSchema:schema0.properties.nodePools,data:data60};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data.kubernetes !== undefined){
let data93 = data.kubernetes;
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
for(const key24 in data93){
if(!(func0.call(schema0.properties.kubernetes.properties, key24))){
const err219 = {instancePath:instancePath+"/kubernetes",schemaPath:"#/properties/kubernetes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.kubernetes,data:data93};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data93.version !== undefined){
let data94 = data93.version;
if(typeof data94 === "string"){
if(!pattern29.test(data94)){
const err220 = {instancePath:instancePath+"/kubernetes/version",schemaPath:"#/properties/kubernetes/properties/version/pattern",keyword:"pattern",params:{pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$"},message:"must match pattern \""+"^[0-9]+\\.[0-9]+\\.[0-9]+$"+"\"",schema:"^[0-9]+\\.[0-9]+\\.[0-9]+$",parentSchema:schema0.properties.kubernetes.properties.version,data:data94};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
else {
const err221 = {instancePath:instancePath+"/kubernetes/version",schemaPath:"#/properties/kubernetes/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.version.type,parentSchema:schema0.properties.kubernetes.properties.version,data:data94};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data93.podNetwork !== undefined){
let data95 = data93.podNetwork;
if(typeof data95 === "string"){
if(!(formats6(data95))){
const err222 = {instancePath:instancePath+"/kubernetes/podNetwork",schemaPath:"#/properties/kubernetes/properties/podNetwork/format",keyword:"format",params:{format: "ipv4-network"},message:"must match format \""+"ipv4-network"+"\"",schema:"ipv4-network",parentSchema:schema0.properties.kubernetes.properties.podNetwork,data:data95};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
else {
const err223 = {instancePath:instancePath+"/kubernetes/podNetwork",schemaPath:"#/properties/kubernetes/properties/podNetwork/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.podNetwork.type,parentSchema:schema0.properties.kubernetes.properties.podNetwork,data:data95};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data93.podPrefixLength !== undefined){
let data96 = data93.podPrefixLength;
if(!(((typeof data96 == "number") && (!(data96 % 1) && !isNaN(data96))) && (isFinite(data96)))){
const err224 = {instancePath:instancePath+"/kubernetes/podPrefixLength",schemaPath:"#/properties/kubernetes/properties/podPrefixLength/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.kubernetes.properties.podPrefixLength.type,parentSchema:schema0.properties.kubernetes.properties.podPrefixLength,data:data96};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
if((typeof data96 == "number") && (isFinite(data96))){
if(data96 > 28 || isNaN(data96)){
const err225 = {instancePath:instancePath+"/kubernetes/podPrefixLength",schemaPath:"#/properties/kubernetes/properties/podPrefixLength/maximum",keyword:"maximum",params:{comparison: "<=", limit: 28},message:"must be <= 28",schema:28,parentSchema:schema0.properties.kubernetes.properties.podPrefixLength,data:data96};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
if(data96 < 20 || isNaN(data96)){
const err226 = {instancePath:instancePath+"/kubernetes/podPrefixLength",schemaPath:"#/properties/kubernetes/properties/podPrefixLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 20},message:"must be >= 20",schema:20,parentSchema:schema0.properties.kubernetes.properties.podPrefixLength,data:data96};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
}
if(data93.serviceNetwork !== undefined){
let data97 = data93.serviceNetwork;
if(typeof data97 === "string"){
if(!(formats6(data97))){
const err227 = {instancePath:instancePath+"/kubernetes/serviceNetwork",schemaPath:"#/properties/kubernetes/properties/serviceNetwork/format",keyword:"format",params:{format: "ipv4-network"},message:"must match format \""+"ipv4-network"+"\"",schema:"ipv4-network",parentSchema:schema0.properties.kubernetes.properties.serviceNetwork,data:data97};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
else {
const err228 = {instancePath:instancePath+"/kubernetes/serviceNetwork",schemaPath:"#/properties/kubernetes/properties/serviceNetwork/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.serviceNetwork.type,parentSchema:schema0.properties.kubernetes.properties.serviceNetwork,data:data97};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data93.nodePortRange !== undefined){
let data98 = data93.nodePortRange;
if(typeof data98 === "string"){
if(!pattern30.test(data98)){
const err229 = {instancePath:instancePath+"/kubernetes/nodePortRange",schemaPath:"#/properties/kubernetes/properties/nodePortRange/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,5}-[0-9]{1,5}$"},message:"must match pattern \""+"^[0-9]{1,5}-[0-9]{1,5}$"+"\"",schema:"^[0-9]{1,5}-[0-9]{1,5}$",parentSchema:schema0.properties.kubernetes.properties.nodePortRange,data:data98};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
else {
const err230 = {instancePath:instancePath+"/kubernetes/nodePortRange",schemaPath:"#/properties/kubernetes/properties/nodePortRange/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.nodePortRange.type,parentSchema:schema0.properties.kubernetes.properties.nodePortRange,data:data98};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data93.domain !== undefined){
let data99 = data93.domain;
if(typeof data99 === "string"){
if(!pattern31.test(data99)){
const err231 = {instancePath:instancePath+"/kubernetes/domain",schemaPath:"#/properties/kubernetes/properties/domain/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$"},message:"must match pattern \""+"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$"+"\"",schema:"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.kubernetes.properties.domain,data:data99};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
else {
const err232 = {instancePath:instancePath+"/kubernetes/domain",schemaPath:"#/properties/kubernetes/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.domain.type,parentSchema:schema0.properties.kubernetes.properties.domain,data:data99};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data93.apiEndpoint !== undefined){
let data100 = data93.apiEndpoint;
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
for(const key25 in data100){
if(!(((key25 === "kind") || (key25 === "name")) || (key25 === "port"))){
const err233 = {instancePath:instancePath+"/kubernetes/apiEndpoint",schemaPath:"#/properties/kubernetes/properties/apiEndpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.kubernetes.properties.apiEndpoint,data:data100};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data100.kind !== undefined){
let data101 = data100.kind;
if(typeof data101 !== "string"){
const err234 = {instancePath:instancePath+"/kubernetes/apiEndpoint/kind",schemaPath:"#/properties/kubernetes/properties/apiEndpoint/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.apiEndpoint.properties.kind.type,parentSchema:schema0.properties.kubernetes.properties.apiEndpoint.properties.kind,data:data101};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
if(!(((data101 === "single") || (data101 === "local-proxy")) || (data101 === "external"))){
const err235 = {instancePath:instancePath+"/kubernetes/apiEndpoint/kind",schemaPath:"#/properties/kubernetes/properties/apiEndpoint/properties/kind/enum",keyword:"enum",params:{allowedValues: schema0.properties.kubernetes.properties.apiEndpoint.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.kubernetes.properties.apiEndpoint.properties.kind.enum,parentSchema:schema0.properties.kubernetes.properties.apiEndpoint.properties.kind,data:data101};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data100.name !== undefined){
let data102 = data100.name;
if(typeof data102 === "string"){
if(!pattern5.test(data102)){
const err236 = {instancePath:instancePath+"/kubernetes/apiEndpoint/name",schemaPath:"#/properties/kubernetes/properties/apiEndpoint/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$"},message:"must match pattern \""+"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$"+"\"",schema:"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$",parentSchema:schema0.properties.kubernetes.properties.apiEndpoint.properties.name,data:data102};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
else {
const err237 = {instancePath:instancePath+"/kubernetes/apiEndpoint/name",schemaPath:"#/properties/kubernetes/properties/apiEndpoint/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.apiEndpoint.properties.name.type,parentSchema:schema0.properties.kubernetes.properties.apiEndpoint.properties.name,data:data102};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data100.port !== undefined){
let data103 = data100.port;
if(!(((typeof data103 == "number") && (!(data103 % 1) && !isNaN(data103))) && (isFinite(data103)))){
const err238 = {instancePath:instancePath+"/kubernetes/apiEndpoint/port",schemaPath:"#/properties/kubernetes/properties/apiEndpoint/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.kubernetes.properties.apiEndpoint.properties.port.type,parentSchema:schema0.properties.kubernetes.properties.apiEndpoint.properties.port,data:data103};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
if((typeof data103 == "number") && (isFinite(data103))){
if(data103 > 65535 || isNaN(data103)){
const err239 = {instancePath:instancePath+"/kubernetes/apiEndpoint/port",schemaPath:"#/properties/kubernetes/properties/apiEndpoint/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema0.properties.kubernetes.properties.apiEndpoint.properties.port,data:data103};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if(data103 < 1 || isNaN(data103)){
const err240 = {instancePath:instancePath+"/kubernetes/apiEndpoint/port",schemaPath:"#/properties/kubernetes/properties/apiEndpoint/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.kubernetes.properties.apiEndpoint.properties.port,data:data103};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
}
}
else {
const err241 = {instancePath:instancePath+"/kubernetes/apiEndpoint",schemaPath:"#/properties/kubernetes/properties/apiEndpoint/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.kubernetes.properties.apiEndpoint.type,parentSchema:schema0.properties.kubernetes.properties.apiEndpoint,data:data100};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data93.dualStack !== undefined){
let data104 = data93.dualStack;
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
for(const key26 in data104){
if(!(((key26 === "enabled") || (key26 === "podNetwork")) || (key26 === "serviceNetwork"))){
const err242 = {instancePath:instancePath+"/kubernetes/dualStack",schemaPath:"#/properties/kubernetes/properties/dualStack/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.kubernetes.properties.dualStack,data:data104};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data104.enabled !== undefined){
let data105 = data104.enabled;
if(typeof data105 !== "boolean"){
const err243 = {instancePath:instancePath+"/kubernetes/dualStack/enabled",schemaPath:"#/properties/kubernetes/properties/dualStack/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.kubernetes.properties.dualStack.properties.enabled.type,parentSchema:schema0.properties.kubernetes.properties.dualStack.properties.enabled,data:data105};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data104.podNetwork !== undefined){
let data106 = data104.podNetwork;
if(typeof data106 === "string"){
if(!(formats10(data106))){
const err244 = {instancePath:instancePath+"/kubernetes/dualStack/podNetwork",schemaPath:"#/properties/kubernetes/properties/dualStack/properties/podNetwork/format",keyword:"format",params:{format: "ipv6-network"},message:"must match format \""+"ipv6-network"+"\"",schema:"ipv6-network",parentSchema:schema0.properties.kubernetes.properties.dualStack.properties.podNetwork,data:data106};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
else {
const err245 = {instancePath:instancePath+"/kubernetes/dualStack/podNetwork",schemaPath:"#/properties/kubernetes/properties/dualStack/properties/podNetwork/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.dualStack.properties.podNetwork.type,parentSchema:schema0.properties.kubernetes.properties.dualStack.properties.podNetwork,data:data106};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(data104.serviceNetwork !== undefined){
let data107 = data104.serviceNetwork;
if(typeof data107 === "string"){
if(!(formats10(data107))){
const err246 = {instancePath:instancePath+"/kubernetes/dualStack/serviceNetwork",schemaPath:"#/properties/kubernetes/properties/dualStack/properties/serviceNetwork/format",keyword:"format",params:{format: "ipv6-network"},message:"must match format \""+"ipv6-network"+"\"",schema:"ipv6-network",parentSchema:schema0.properties.kubernetes.properties.dualStack.properties.serviceNetwork,data:data107};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
else {
const err247 = {instancePath:instancePath+"/kubernetes/dualStack/serviceNetwork",schemaPath:"#/properties/kubernetes/properties/dualStack/properties/serviceNetwork/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.dualStack.properties.serviceNetwork.type,parentSchema:schema0.properties.kubernetes.properties.dualStack.properties.serviceNetwork,data:data107};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
}
else {
const err248 = {instancePath:instancePath+"/kubernetes/dualStack",schemaPath:"#/properties/kubernetes/properties/dualStack/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.kubernetes.properties.dualStack.type,parentSchema:schema0.properties.kubernetes.properties.dualStack,data:data104};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data93.etcd !== undefined){
let data108 = data93.etcd;
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
for(const key27 in data108){
if(!((key27 === "heartbeatInterval") || (key27 === "electionTimeout"))){
const err249 = {instancePath:instancePath+"/kubernetes/etcd",schemaPath:"#/properties/kubernetes/properties/etcd/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.kubernetes.properties.etcd,data:data108};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data108.heartbeatInterval !== undefined){
let data109 = data108.heartbeatInterval;
if(!(((typeof data109 == "number") && (!(data109 % 1) && !isNaN(data109))) && (isFinite(data109)))){
const err250 = {instancePath:instancePath+"/kubernetes/etcd/heartbeatInterval",schemaPath:"#/properties/kubernetes/properties/etcd/properties/heartbeatInterval/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.kubernetes.properties.etcd.properties.heartbeatInterval.type,parentSchema:schema0.properties.kubernetes.properties.etcd.properties.heartbeatInterval,data:data109};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if((typeof data109 == "number") && (isFinite(data109))){
if(data109 > 5000 || isNaN(data109)){
const err251 = {instancePath:instancePath+"/kubernetes/etcd/heartbeatInterval",schemaPath:"#/properties/kubernetes/properties/etcd/properties/heartbeatInterval/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5000},message:"must be <= 5000",schema:5000,parentSchema:schema0.properties.kubernetes.properties.etcd.properties.heartbeatInterval,data:data109};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
if(data109 < 10 || isNaN(data109)){
const err252 = {instancePath:instancePath+"/kubernetes/etcd/heartbeatInterval",schemaPath:"#/properties/kubernetes/properties/etcd/properties/heartbeatInterval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10},message:"must be >= 10",schema:10,parentSchema:schema0.properties.kubernetes.properties.etcd.properties.heartbeatInterval,data:data109};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
}
if(data108.electionTimeout !== undefined){
let data110 = data108.electionTimeout;
if(!(((typeof data110 == "number") && (!(data110 % 1) && !isNaN(data110))) && (isFinite(data110)))){
const err253 = {instancePath:instancePath+"/kubernetes/etcd/electionTimeout",schemaPath:"#/properties/kubernetes/properties/etcd/properties/electionTimeout/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.kubernetes.properties.etcd.properties.electionTimeout.type,parentSchema:schema0.properties.kubernetes.properties.etcd.properties.electionTimeout,data:data110};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
if((typeof data110 == "number") && (isFinite(data110))){
if(data110 > 50000 || isNaN(data110)){
const err254 = {instancePath:instancePath+"/kubernetes/etcd/electionTimeout",schemaPath:"#/properties/kubernetes/properties/etcd/properties/electionTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50000},message:"must be <= 50000",schema:50000,parentSchema:schema0.properties.kubernetes.properties.etcd.properties.electionTimeout,data:data110};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
if(data110 < 100 || isNaN(data110)){
const err255 = {instancePath:instancePath+"/kubernetes/etcd/electionTimeout",schemaPath:"#/properties/kubernetes/properties/etcd/properties/electionTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema0.properties.kubernetes.properties.etcd.properties.electionTimeout,data:data110};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
}
}
else {
const err256 = {instancePath:instancePath+"/kubernetes/etcd",schemaPath:"#/properties/kubernetes/properties/etcd/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.kubernetes.properties.etcd.type,parentSchema:schema0.properties.kubernetes.properties.etcd,data:data108};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data93.kubelet !== undefined){
let data111 = data93.kubelet;
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
for(const key28 in data111){
if(!(((((((key28 === "maxPods") || (key28 === "nodeStatusUpdateFrequency")) || (key28 === "syncFrequency")) || (key28 === "fileCheckFrequency")) || (key28 === "volumeStatsAggPeriod")) || (key28 === "housekeepingInterval")) || (key28 === "maxUnavailable"))){
const err257 = {instancePath:instancePath+"/kubernetes/kubelet",schemaPath:"#/properties/kubernetes/properties/kubelet/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.kubernetes.properties.kubelet,data:data111};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data111.maxPods !== undefined){
let data112 = data111.maxPods;
if(!(((typeof data112 == "number") && (!(data112 % 1) && !isNaN(data112))) && (isFinite(data112)))){
const err258 = {instancePath:instancePath+"/kubernetes/kubelet/maxPods",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/maxPods/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.kubernetes.properties.kubelet.properties.maxPods.type,parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.maxPods,data:data112};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
if((typeof data112 == "number") && (isFinite(data112))){
if(data112 > 500 || isNaN(data112)){
const err259 = {instancePath:instancePath+"/kubernetes/kubelet/maxPods",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/maxPods/maximum",keyword:"maximum",params:{comparison: "<=", limit: 500},message:"must be <= 500",schema:500,parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.maxPods,data:data112};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
if(data112 < 1 || isNaN(data112)){
const err260 = {instancePath:instancePath+"/kubernetes/kubelet/maxPods",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/maxPods/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.maxPods,data:data112};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
}
if(data111.nodeStatusUpdateFrequency !== undefined){
let data113 = data111.nodeStatusUpdateFrequency;
if(typeof data113 === "string"){
if(!pattern33.test(data113)){
const err261 = {instancePath:instancePath+"/kubernetes/kubelet/nodeStatusUpdateFrequency",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/nodeStatusUpdateFrequency/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.nodeStatusUpdateFrequency,data:data113};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
else {
const err262 = {instancePath:instancePath+"/kubernetes/kubelet/nodeStatusUpdateFrequency",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/nodeStatusUpdateFrequency/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.kubelet.properties.nodeStatusUpdateFrequency.type,parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.nodeStatusUpdateFrequency,data:data113};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
if(data111.syncFrequency !== undefined){
let data114 = data111.syncFrequency;
if(typeof data114 === "string"){
if(!pattern33.test(data114)){
const err263 = {instancePath:instancePath+"/kubernetes/kubelet/syncFrequency",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/syncFrequency/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.syncFrequency,data:data114};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
else {
const err264 = {instancePath:instancePath+"/kubernetes/kubelet/syncFrequency",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/syncFrequency/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.kubelet.properties.syncFrequency.type,parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.syncFrequency,data:data114};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data111.fileCheckFrequency !== undefined){
let data115 = data111.fileCheckFrequency;
if(typeof data115 === "string"){
if(!pattern33.test(data115)){
const err265 = {instancePath:instancePath+"/kubernetes/kubelet/fileCheckFrequency",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/fileCheckFrequency/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.fileCheckFrequency,data:data115};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
else {
const err266 = {instancePath:instancePath+"/kubernetes/kubelet/fileCheckFrequency",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/fileCheckFrequency/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.kubelet.properties.fileCheckFrequency.type,parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.fileCheckFrequency,data:data115};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data111.volumeStatsAggPeriod !== undefined){
let data116 = data111.volumeStatsAggPeriod;
if(typeof data116 === "string"){
if(!pattern33.test(data116)){
const err267 = {instancePath:instancePath+"/kubernetes/kubelet/volumeStatsAggPeriod",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/volumeStatsAggPeriod/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.volumeStatsAggPeriod,data:data116};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
else {
const err268 = {instancePath:instancePath+"/kubernetes/kubelet/volumeStatsAggPeriod",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/volumeStatsAggPeriod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.kubelet.properties.volumeStatsAggPeriod.type,parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.volumeStatsAggPeriod,data:data116};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
if(data111.housekeepingInterval !== undefined){
let data117 = data111.housekeepingInterval;
if(typeof data117 === "string"){
if(!pattern33.test(data117)){
const err269 = {instancePath:instancePath+"/kubernetes/kubelet/housekeepingInterval",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/housekeepingInterval/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.housekeepingInterval,data:data117};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
else {
const err270 = {instancePath:instancePath+"/kubernetes/kubelet/housekeepingInterval",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/housekeepingInterval/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.kubelet.properties.housekeepingInterval.type,parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.housekeepingInterval,data:data117};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(data111.maxUnavailable !== undefined){
let data118 = data111.maxUnavailable;
if(!(((typeof data118 == "number") && (!(data118 % 1) && !isNaN(data118))) && (isFinite(data118)))){
const err271 = {instancePath:instancePath+"/kubernetes/kubelet/maxUnavailable",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/maxUnavailable/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.kubernetes.properties.kubelet.properties.maxUnavailable.type,parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.maxUnavailable,data:data118};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
if((typeof data118 == "number") && (isFinite(data118))){
if(data118 > 100 || isNaN(data118)){
const err272 = {instancePath:instancePath+"/kubernetes/kubelet/maxUnavailable",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/maxUnavailable/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.maxUnavailable,data:data118};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
if(data118 < 1 || isNaN(data118)){
const err273 = {instancePath:instancePath+"/kubernetes/kubelet/maxUnavailable",schemaPath:"#/properties/kubernetes/properties/kubelet/properties/maxUnavailable/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.kubernetes.properties.kubelet.properties.maxUnavailable,data:data118};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
}
}
else {
const err274 = {instancePath:instancePath+"/kubernetes/kubelet",schemaPath:"#/properties/kubernetes/properties/kubelet/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.kubernetes.properties.kubelet.type,parentSchema:schema0.properties.kubernetes.properties.kubelet,data:data111};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data93.leaderElection !== undefined){
let data119 = data93.leaderElection;
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
for(const key29 in data119){
if(!((key29 === "enabled") || (key29 === "leaseDuration"))){
const err275 = {instancePath:instancePath+"/kubernetes/leaderElection",schemaPath:"#/properties/kubernetes/properties/leaderElection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.kubernetes.properties.leaderElection,data:data119};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(data119.enabled !== undefined){
let data120 = data119.enabled;
if(typeof data120 !== "boolean"){
const err276 = {instancePath:instancePath+"/kubernetes/leaderElection/enabled",schemaPath:"#/properties/kubernetes/properties/leaderElection/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.kubernetes.properties.leaderElection.properties.enabled.type,parentSchema:schema0.properties.kubernetes.properties.leaderElection.properties.enabled,data:data120};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
if(data119.leaseDuration !== undefined){
let data121 = data119.leaseDuration;
if(!(((typeof data121 == "number") && (!(data121 % 1) && !isNaN(data121))) && (isFinite(data121)))){
const err277 = {instancePath:instancePath+"/kubernetes/leaderElection/leaseDuration",schemaPath:"#/properties/kubernetes/properties/leaderElection/properties/leaseDuration/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.kubernetes.properties.leaderElection.properties.leaseDuration.type,parentSchema:schema0.properties.kubernetes.properties.leaderElection.properties.leaseDuration,data:data121};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
if((typeof data121 == "number") && (isFinite(data121))){
if(data121 > 3600 || isNaN(data121)){
const err278 = {instancePath:instancePath+"/kubernetes/leaderElection/leaseDuration",schemaPath:"#/properties/kubernetes/properties/leaderElection/properties/leaseDuration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600",schema:3600,parentSchema:schema0.properties.kubernetes.properties.leaderElection.properties.leaseDuration,data:data121};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
if(data121 < 10 || isNaN(data121)){
const err279 = {instancePath:instancePath+"/kubernetes/leaderElection/leaseDuration",schemaPath:"#/properties/kubernetes/properties/leaderElection/properties/leaseDuration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10},message:"must be >= 10",schema:10,parentSchema:schema0.properties.kubernetes.properties.leaderElection.properties.leaseDuration,data:data121};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
}
}
else {
const err280 = {instancePath:instancePath+"/kubernetes/leaderElection",schemaPath:"#/properties/kubernetes/properties/leaderElection/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.kubernetes.properties.leaderElection.type,parentSchema:schema0.properties.kubernetes.properties.leaderElection,data:data119};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data93.controlPlaneTimeout !== undefined){
let data122 = data93.controlPlaneTimeout;
if(typeof data122 === "string"){
if(!pattern33.test(data122)){
const err281 = {instancePath:instancePath+"/kubernetes/controlPlaneTimeout",schemaPath:"#/properties/kubernetes/properties/controlPlaneTimeout/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.kubernetes.properties.controlPlaneTimeout,data:data122};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
else {
const err282 = {instancePath:instancePath+"/kubernetes/controlPlaneTimeout",schemaPath:"#/properties/kubernetes/properties/controlPlaneTimeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.controlPlaneTimeout.type,parentSchema:schema0.properties.kubernetes.properties.controlPlaneTimeout,data:data122};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(data93.controlPlaneProbes !== undefined){
let data123 = data93.controlPlaneProbes;
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
for(const key30 in data123){
if(!((key30 === "livenessPeriod") || (key30 === "readinessPeriod"))){
const err283 = {instancePath:instancePath+"/kubernetes/controlPlaneProbes",schemaPath:"#/properties/kubernetes/properties/controlPlaneProbes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.kubernetes.properties.controlPlaneProbes,data:data123};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data123.livenessPeriod !== undefined){
let data124 = data123.livenessPeriod;
if(typeof data124 === "string"){
if(!pattern33.test(data124)){
const err284 = {instancePath:instancePath+"/kubernetes/controlPlaneProbes/livenessPeriod",schemaPath:"#/properties/kubernetes/properties/controlPlaneProbes/properties/livenessPeriod/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.kubernetes.properties.controlPlaneProbes.properties.livenessPeriod,data:data124};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
else {
const err285 = {instancePath:instancePath+"/kubernetes/controlPlaneProbes/livenessPeriod",schemaPath:"#/properties/kubernetes/properties/controlPlaneProbes/properties/livenessPeriod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.controlPlaneProbes.properties.livenessPeriod.type,parentSchema:schema0.properties.kubernetes.properties.controlPlaneProbes.properties.livenessPeriod,data:data124};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(data123.readinessPeriod !== undefined){
let data125 = data123.readinessPeriod;
if(typeof data125 === "string"){
if(!pattern33.test(data125)){
const err286 = {instancePath:instancePath+"/kubernetes/controlPlaneProbes/readinessPeriod",schemaPath:"#/properties/kubernetes/properties/controlPlaneProbes/properties/readinessPeriod/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.kubernetes.properties.controlPlaneProbes.properties.readinessPeriod,data:data125};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
else {
const err287 = {instancePath:instancePath+"/kubernetes/controlPlaneProbes/readinessPeriod",schemaPath:"#/properties/kubernetes/properties/controlPlaneProbes/properties/readinessPeriod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubernetes.properties.controlPlaneProbes.properties.readinessPeriod.type,parentSchema:schema0.properties.kubernetes.properties.controlPlaneProbes.properties.readinessPeriod,data:data125};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
}
else {
const err288 = {instancePath:instancePath+"/kubernetes/controlPlaneProbes",schemaPath:"#/properties/kubernetes/properties/controlPlaneProbes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.kubernetes.properties.controlPlaneProbes.type,parentSchema:schema0.properties.kubernetes.properties.controlPlaneProbes,data:data123};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
}
else {
const err289 = {instancePath:instancePath+"/kubernetes",schemaPath:"#/properties/kubernetes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.kubernetes.type,parentSchema:schema0.properties.kubernetes,data:data93};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data.containerd !== undefined){
let data126 = data.containerd;
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
for(const key31 in data126){
if(!(((key31 === "version") || (key31 === "sandboxImage")) || (key31 === "statsCollectPeriod"))){
const err290 = {instancePath:instancePath+"/containerd",schemaPath:"#/properties/containerd/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.containerd,data:data126};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(data126.version !== undefined){
let data127 = data126.version;
if(typeof data127 === "string"){
if(!pattern29.test(data127)){
const err291 = {instancePath:instancePath+"/containerd/version",schemaPath:"#/properties/containerd/properties/version/pattern",keyword:"pattern",params:{pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$"},message:"must match pattern \""+"^[0-9]+\\.[0-9]+\\.[0-9]+$"+"\"",schema:"^[0-9]+\\.[0-9]+\\.[0-9]+$",parentSchema:schema0.properties.containerd.properties.version,data:data127};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
else {
const err292 = {instancePath:instancePath+"/containerd/version",schemaPath:"#/properties/containerd/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.containerd.properties.version.type,parentSchema:schema0.properties.containerd.properties.version,data:data127};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data126.sandboxImage !== undefined){
let data128 = data126.sandboxImage;
if(typeof data128 === "string"){
if(func1(data128) < 1){
const err293 = {instancePath:instancePath+"/containerd/sandboxImage",schemaPath:"#/properties/containerd/properties/sandboxImage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema0.properties.containerd.properties.sandboxImage,data:data128};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
else {
const err294 = {instancePath:instancePath+"/containerd/sandboxImage",schemaPath:"#/properties/containerd/properties/sandboxImage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.containerd.properties.sandboxImage.type,parentSchema:schema0.properties.containerd.properties.sandboxImage,data:data128};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
if(data126.statsCollectPeriod !== undefined){
let data129 = data126.statsCollectPeriod;
if(typeof data129 === "string"){
if(!pattern33.test(data129)){
const err295 = {instancePath:instancePath+"/containerd/statsCollectPeriod",schemaPath:"#/properties/containerd/properties/statsCollectPeriod/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.containerd.properties.statsCollectPeriod,data:data129};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
else {
const err296 = {instancePath:instancePath+"/containerd/statsCollectPeriod",schemaPath:"#/properties/containerd/properties/statsCollectPeriod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.containerd.properties.statsCollectPeriod.type,parentSchema:schema0.properties.containerd.properties.statsCollectPeriod,data:data129};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
}
else {
const err297 = {instancePath:instancePath+"/containerd",schemaPath:"#/properties/containerd/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.containerd.type,parentSchema:schema0.properties.containerd,data:data126};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
if(data.kubeProxy !== undefined){
let data130 = data.kubeProxy;
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
for(const key32 in data130){
if(!(func0.call(schema0.properties.kubeProxy.properties, key32))){
const err298 = {instancePath:instancePath+"/kubeProxy",schemaPath:"#/properties/kubeProxy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.kubeProxy,data:data130};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data130.mode !== undefined){
let data131 = data130.mode;
if(typeof data131 !== "string"){
const err299 = {instancePath:instancePath+"/kubeProxy/mode",schemaPath:"#/properties/kubeProxy/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubeProxy.properties.mode.type,parentSchema:schema0.properties.kubeProxy.properties.mode,data:data131};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
if(!(((data131 === "ipvs") || (data131 === "nftables")) || (data131 === "iptables"))){
const err300 = {instancePath:instancePath+"/kubeProxy/mode",schemaPath:"#/properties/kubeProxy/properties/mode/enum",keyword:"enum",params:{allowedValues: schema0.properties.kubeProxy.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.kubeProxy.properties.mode.enum,parentSchema:schema0.properties.kubeProxy.properties.mode,data:data131};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
if(data130.strictARP !== undefined){
let data132 = data130.strictARP;
if(typeof data132 !== "boolean"){
const err301 = {instancePath:instancePath+"/kubeProxy/strictARP",schemaPath:"#/properties/kubeProxy/properties/strictARP/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.kubeProxy.properties.strictARP.type,parentSchema:schema0.properties.kubeProxy.properties.strictARP,data:data132};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
if(data130.scheduler !== undefined){
let data133 = data130.scheduler;
if(typeof data133 !== "string"){
const err302 = {instancePath:instancePath+"/kubeProxy/scheduler",schemaPath:"#/properties/kubeProxy/properties/scheduler/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubeProxy.properties.scheduler.type,parentSchema:schema0.properties.kubeProxy.properties.scheduler,data:data133};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
if(!(((((((((((data133 === "rr") || (data133 === "wrr")) || (data133 === "lc")) || (data133 === "wlc")) || (data133 === "lblc")) || (data133 === "lblcr")) || (data133 === "sh")) || (data133 === "dh")) || (data133 === "sed")) || (data133 === "nq")) || (data133 === "mh"))){
const err303 = {instancePath:instancePath+"/kubeProxy/scheduler",schemaPath:"#/properties/kubeProxy/properties/scheduler/enum",keyword:"enum",params:{allowedValues: schema0.properties.kubeProxy.properties.scheduler.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.kubeProxy.properties.scheduler.enum,parentSchema:schema0.properties.kubeProxy.properties.scheduler,data:data133};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
if(data130.syncPeriod !== undefined){
let data134 = data130.syncPeriod;
if(typeof data134 === "string"){
if(!pattern33.test(data134)){
const err304 = {instancePath:instancePath+"/kubeProxy/syncPeriod",schemaPath:"#/properties/kubeProxy/properties/syncPeriod/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.kubeProxy.properties.syncPeriod,data:data134};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
else {
const err305 = {instancePath:instancePath+"/kubeProxy/syncPeriod",schemaPath:"#/properties/kubeProxy/properties/syncPeriod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubeProxy.properties.syncPeriod.type,parentSchema:schema0.properties.kubeProxy.properties.syncPeriod,data:data134};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
if(data130.minSyncPeriod !== undefined){
let data135 = data130.minSyncPeriod;
if(typeof data135 === "string"){
if(!pattern33.test(data135)){
const err306 = {instancePath:instancePath+"/kubeProxy/minSyncPeriod",schemaPath:"#/properties/kubeProxy/properties/minSyncPeriod/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.kubeProxy.properties.minSyncPeriod,data:data135};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
else {
const err307 = {instancePath:instancePath+"/kubeProxy/minSyncPeriod",schemaPath:"#/properties/kubeProxy/properties/minSyncPeriod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubeProxy.properties.minSyncPeriod.type,parentSchema:schema0.properties.kubeProxy.properties.minSyncPeriod,data:data135};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
if(data130.tcpTimeout !== undefined){
let data136 = data130.tcpTimeout;
if(typeof data136 === "string"){
if(!pattern33.test(data136)){
const err308 = {instancePath:instancePath+"/kubeProxy/tcpTimeout",schemaPath:"#/properties/kubeProxy/properties/tcpTimeout/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.kubeProxy.properties.tcpTimeout,data:data136};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
else {
const err309 = {instancePath:instancePath+"/kubeProxy/tcpTimeout",schemaPath:"#/properties/kubeProxy/properties/tcpTimeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubeProxy.properties.tcpTimeout.type,parentSchema:schema0.properties.kubeProxy.properties.tcpTimeout,data:data136};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
if(data130.tcpFinTimeout !== undefined){
let data137 = data130.tcpFinTimeout;
if(typeof data137 === "string"){
if(!pattern33.test(data137)){
const err310 = {instancePath:instancePath+"/kubeProxy/tcpFinTimeout",schemaPath:"#/properties/kubeProxy/properties/tcpFinTimeout/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.kubeProxy.properties.tcpFinTimeout,data:data137};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
else {
const err311 = {instancePath:instancePath+"/kubeProxy/tcpFinTimeout",schemaPath:"#/properties/kubeProxy/properties/tcpFinTimeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubeProxy.properties.tcpFinTimeout.type,parentSchema:schema0.properties.kubeProxy.properties.tcpFinTimeout,data:data137};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
if(data130.udpTimeout !== undefined){
let data138 = data130.udpTimeout;
if(typeof data138 === "string"){
if(!pattern33.test(data138)){
const err312 = {instancePath:instancePath+"/kubeProxy/udpTimeout",schemaPath:"#/properties/kubeProxy/properties/udpTimeout/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.kubeProxy.properties.udpTimeout,data:data138};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
else {
const err313 = {instancePath:instancePath+"/kubeProxy/udpTimeout",schemaPath:"#/properties/kubeProxy/properties/udpTimeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubeProxy.properties.udpTimeout.type,parentSchema:schema0.properties.kubeProxy.properties.udpTimeout,data:data138};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
if(data130.conntrack !== undefined){
let data139 = data130.conntrack;
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
for(const key33 in data139){
if(!((((key33 === "maxPerCore") || (key33 === "min")) || (key33 === "tcpEstablishedTimeout")) || (key33 === "tcpCloseWaitTimeout"))){
const err314 = {instancePath:instancePath+"/kubeProxy/conntrack",schemaPath:"#/properties/kubeProxy/properties/conntrack/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.kubeProxy.properties.conntrack,data:data139};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
if(data139.maxPerCore !== undefined){
let data140 = data139.maxPerCore;
if(!(((typeof data140 == "number") && (!(data140 % 1) && !isNaN(data140))) && (isFinite(data140)))){
const err315 = {instancePath:instancePath+"/kubeProxy/conntrack/maxPerCore",schemaPath:"#/properties/kubeProxy/properties/conntrack/properties/maxPerCore/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.kubeProxy.properties.conntrack.properties.maxPerCore.type,parentSchema:schema0.properties.kubeProxy.properties.conntrack.properties.maxPerCore,data:data140};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
if((typeof data140 == "number") && (isFinite(data140))){
if(data140 < 0 || isNaN(data140)){
const err316 = {instancePath:instancePath+"/kubeProxy/conntrack/maxPerCore",schemaPath:"#/properties/kubeProxy/properties/conntrack/properties/maxPerCore/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema0.properties.kubeProxy.properties.conntrack.properties.maxPerCore,data:data140};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
}
if(data139.min !== undefined){
let data141 = data139.min;
if(!(((typeof data141 == "number") && (!(data141 % 1) && !isNaN(data141))) && (isFinite(data141)))){
const err317 = {instancePath:instancePath+"/kubeProxy/conntrack/min",schemaPath:"#/properties/kubeProxy/properties/conntrack/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.kubeProxy.properties.conntrack.properties.min.type,parentSchema:schema0.properties.kubeProxy.properties.conntrack.properties.min,data:data141};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
if((typeof data141 == "number") && (isFinite(data141))){
if(data141 < 0 || isNaN(data141)){
const err318 = {instancePath:instancePath+"/kubeProxy/conntrack/min",schemaPath:"#/properties/kubeProxy/properties/conntrack/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema0.properties.kubeProxy.properties.conntrack.properties.min,data:data141};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
}
if(data139.tcpEstablishedTimeout !== undefined){
let data142 = data139.tcpEstablishedTimeout;
if(typeof data142 === "string"){
if(!pattern33.test(data142)){
const err319 = {instancePath:instancePath+"/kubeProxy/conntrack/tcpEstablishedTimeout",schemaPath:"#/properties/kubeProxy/properties/conntrack/properties/tcpEstablishedTimeout/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.kubeProxy.properties.conntrack.properties.tcpEstablishedTimeout,data:data142};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
else {
const err320 = {instancePath:instancePath+"/kubeProxy/conntrack/tcpEstablishedTimeout",schemaPath:"#/properties/kubeProxy/properties/conntrack/properties/tcpEstablishedTimeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubeProxy.properties.conntrack.properties.tcpEstablishedTimeout.type,parentSchema:schema0.properties.kubeProxy.properties.conntrack.properties.tcpEstablishedTimeout,data:data142};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
if(data139.tcpCloseWaitTimeout !== undefined){
let data143 = data139.tcpCloseWaitTimeout;
if(typeof data143 === "string"){
if(!pattern33.test(data143)){
const err321 = {instancePath:instancePath+"/kubeProxy/conntrack/tcpCloseWaitTimeout",schemaPath:"#/properties/kubeProxy/properties/conntrack/properties/tcpCloseWaitTimeout/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.kubeProxy.properties.conntrack.properties.tcpCloseWaitTimeout,data:data143};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
else {
const err322 = {instancePath:instancePath+"/kubeProxy/conntrack/tcpCloseWaitTimeout",schemaPath:"#/properties/kubeProxy/properties/conntrack/properties/tcpCloseWaitTimeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubeProxy.properties.conntrack.properties.tcpCloseWaitTimeout.type,parentSchema:schema0.properties.kubeProxy.properties.conntrack.properties.tcpCloseWaitTimeout,data:data143};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
}
else {
const err323 = {instancePath:instancePath+"/kubeProxy/conntrack",schemaPath:"#/properties/kubeProxy/properties/conntrack/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.kubeProxy.properties.conntrack.type,parentSchema:schema0.properties.kubeProxy.properties.conntrack,data:data139};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
if(data130.nodePortAddresses !== undefined){
let data144 = data130.nodePortAddresses;
const _errs322 = errors;
let valid42 = false;
const _errs323 = errors;
if(Array.isArray(data144)){
if(data144.length > 1){
const err324 = {instancePath:instancePath+"/kubeProxy/nodePortAddresses",schemaPath:"#/properties/kubeProxy/properties/nodePortAddresses/anyOf/0/maxItems",keyword:"maxItems",params:{limit: 1},message:"must NOT have more than 1 items",schema:1,parentSchema:schema0.properties.kubeProxy.properties.nodePortAddresses.anyOf[0],data:data144};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
if(data144.length < 1){
const err325 = {instancePath:instancePath+"/kubeProxy/nodePortAddresses",schemaPath:"#/properties/kubeProxy/properties/nodePortAddresses/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema0.properties.kubeProxy.properties.nodePortAddresses.anyOf[0],data:data144};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
const len5 = data144.length;
if(!(len5 <= 1)){
const err326 = {instancePath:instancePath+"/kubeProxy/nodePortAddresses",schemaPath:"#/properties/kubeProxy/properties/nodePortAddresses/anyOf/0/additionalItems",keyword:"additionalItems",params:{limit: 1},message:"must NOT have more than 1 items",schema:false,parentSchema:schema0.properties.kubeProxy.properties.nodePortAddresses.anyOf[0],data:data144};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
const len6 = data144.length;
if(len6 > 0){
let data145 = data144[0];
if(typeof data145 !== "string"){
const err327 = {instancePath:instancePath+"/kubeProxy/nodePortAddresses/0",schemaPath:"#/properties/kubeProxy/properties/nodePortAddresses/anyOf/0/items/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubeProxy.properties.nodePortAddresses.anyOf[0].items[0].type,parentSchema:schema0.properties.kubeProxy.properties.nodePortAddresses.anyOf[0].items[0],data:data145};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
if("primary" !== data145){
const err328 = {instancePath:instancePath+"/kubeProxy/nodePortAddresses/0",schemaPath:"#/properties/kubeProxy/properties/nodePortAddresses/anyOf/0/items/0/const",keyword:"const",params:{allowedValue: "primary"},message:"must be equal to constant",schema:"primary",parentSchema:schema0.properties.kubeProxy.properties.nodePortAddresses.anyOf[0].items[0],data:data145};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
}
else {
const err329 = {instancePath:instancePath+"/kubeProxy/nodePortAddresses",schemaPath:"#/properties/kubeProxy/properties/nodePortAddresses/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.kubeProxy.properties.nodePortAddresses.anyOf[0].type,parentSchema:schema0.properties.kubeProxy.properties.nodePortAddresses.anyOf[0],data:data144};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
var _valid0 = _errs323 === errors;
valid42 = valid42 || _valid0;
if(!valid42){
const _errs327 = errors;
if(Array.isArray(data144)){
const len7 = data144.length;
for(let i5=0; i5<len7; i5++){
let data146 = data144[i5];
if(typeof data146 === "string"){
if(!(formats14(data146))){
const err330 = {instancePath:instancePath+"/kubeProxy/nodePortAddresses/" + i5,schemaPath:"#/properties/kubeProxy/properties/nodePortAddresses/anyOf/1/items/format",keyword:"format",params:{format: "ip-network"},message:"must match format \""+"ip-network"+"\"",schema:"ip-network",parentSchema:schema0.properties.kubeProxy.properties.nodePortAddresses.anyOf[1].items,data:data146};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
else {
const err331 = {instancePath:instancePath+"/kubeProxy/nodePortAddresses/" + i5,schemaPath:"#/properties/kubeProxy/properties/nodePortAddresses/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.kubeProxy.properties.nodePortAddresses.anyOf[1].items.type,parentSchema:schema0.properties.kubeProxy.properties.nodePortAddresses.anyOf[1].items,data:data146};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
}
else {
const err332 = {instancePath:instancePath+"/kubeProxy/nodePortAddresses",schemaPath:"#/properties/kubeProxy/properties/nodePortAddresses/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.kubeProxy.properties.nodePortAddresses.anyOf[1].type,parentSchema:schema0.properties.kubeProxy.properties.nodePortAddresses.anyOf[1],data:data144};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
var _valid0 = _errs327 === errors;
valid42 = valid42 || _valid0;
}
if(!valid42){
const err333 = {instancePath:instancePath+"/kubeProxy/nodePortAddresses",schemaPath:"#/properties/kubeProxy/properties/nodePortAddresses/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema0.properties.kubeProxy.properties.nodePortAddresses.anyOf,parentSchema:schema0.properties.kubeProxy.properties.nodePortAddresses,data:data144};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
else {
errors = _errs322;
if(vErrors !== null){
if(_errs322){
vErrors.length = _errs322;
}
else {
vErrors = null;
}
}
}
}
if(data130.featureGates !== undefined){
let data147 = data130.featureGates;
if(data147 && typeof data147 == "object" && !Array.isArray(data147)){
for(const key34 in data147){
if(!(pattern50.test(key34))){
const err334 = {instancePath:instancePath+"/kubeProxy/featureGates",schemaPath:"#/properties/kubeProxy/properties/featureGates/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.kubeProxy.properties.featureGates,data:data147};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
for(const key35 in data147){
if(pattern50.test(key35)){
let data148 = data147[key35];
if(typeof data148 !== "boolean"){
const err335 = {instancePath:instancePath+"/kubeProxy/featureGates/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/kubeProxy/properties/featureGates/patternProperties/%5E%5BA-Z%5D%5BA-Za-z0-9%5D%2B%24/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.kubeProxy.properties.featureGates.patternProperties["^[A-Z][A-Za-z0-9]+$"].type,parentSchema:schema0.properties.kubeProxy.properties.featureGates.patternProperties["^[A-Z][A-Za-z0-9]+$"],data:data148};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
}
}
else {
const err336 = {instancePath:instancePath+"/kubeProxy/featureGates",schemaPath:"#/properties/kubeProxy/properties/featureGates/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.kubeProxy.properties.featureGates.type,parentSchema:schema0.properties.kubeProxy.properties.featureGates,data:data147};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
}
else {
const err337 = {instancePath:instancePath+"/kubeProxy",schemaPath:"#/properties/kubeProxy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.kubeProxy.type,parentSchema:schema0.properties.kubeProxy,data:data130};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
if(data.network !== undefined){
let data149 = data.network;
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
for(const key36 in data149){
if(!(func0.call(schema0.properties.network.properties, key36))){
const err338 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.network,data:data149};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
if(data149.plugin !== undefined){
let data150 = data149.plugin;
if(typeof data150 !== "string"){
const err339 = {instancePath:instancePath+"/network/plugin",schemaPath:"#/properties/network/properties/plugin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.network.properties.plugin.type,parentSchema:schema0.properties.network.properties.plugin,data:data150};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
if(!(((data150 === "calico") || (data150 === "static-routes")) || (data150 === "none"))){
const err340 = {instancePath:instancePath+"/network/plugin",schemaPath:"#/properties/network/properties/plugin/enum",keyword:"enum",params:{allowedValues: schema0.properties.network.properties.plugin.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.network.properties.plugin.enum,parentSchema:schema0.properties.network.properties.plugin,data:data150};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
if(data149.encapsulation !== undefined){
let data151 = data149.encapsulation;
if(typeof data151 !== "string"){
const err341 = {instancePath:instancePath+"/network/encapsulation",schemaPath:"#/properties/network/properties/encapsulation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.network.properties.encapsulation.type,parentSchema:schema0.properties.network.properties.encapsulation,data:data151};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
if(!(((((data151 === "None") || (data151 === "IPIP")) || (data151 === "IPIPCrossSubnet")) || (data151 === "VXLAN")) || (data151 === "VXLANCrossSubnet"))){
const err342 = {instancePath:instancePath+"/network/encapsulation",schemaPath:"#/properties/network/properties/encapsulation/enum",keyword:"enum",params:{allowedValues: schema0.properties.network.properties.encapsulation.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.network.properties.encapsulation.enum,parentSchema:schema0.properties.network.properties.encapsulation,data:data151};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
if(data149.fallback !== undefined){
let data152 = data149.fallback;
if(typeof data152 !== "string"){
const err343 = {instancePath:instancePath+"/network/fallback",schemaPath:"#/properties/network/properties/fallback/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.network.properties.fallback.type,parentSchema:schema0.properties.network.properties.fallback,data:data152};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
if(!((((data152 === "IPIP") || (data152 === "IPIPCrossSubnet")) || (data152 === "VXLAN")) || (data152 === "VXLANCrossSubnet"))){
const err344 = {instancePath:instancePath+"/network/fallback",schemaPath:"#/properties/network/properties/fallback/enum",keyword:"enum",params:{allowedValues: schema0.properties.network.properties.fallback.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.network.properties.fallback.enum,parentSchema:schema0.properties.network.properties.fallback,data:data152};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
if(data149.underlay !== undefined){
let data153 = data149.underlay;
if(data153 && typeof data153 == "object" && !Array.isArray(data153)){
for(const key37 in data153){
if(!(((key37 === "network") || (key37 === "routesPodAddresses")) || (key37 === "mtu"))){
const err345 = {instancePath:instancePath+"/network/underlay",schemaPath:"#/properties/network/properties/underlay/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.network.properties.underlay,data:data153};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data153.network !== undefined){
let data154 = data153.network;
if(typeof data154 === "string"){
if(!(formats6(data154))){
const err346 = {instancePath:instancePath+"/network/underlay/network",schemaPath:"#/properties/network/properties/underlay/properties/network/format",keyword:"format",params:{format: "ipv4-network"},message:"must match format \""+"ipv4-network"+"\"",schema:"ipv4-network",parentSchema:schema0.properties.network.properties.underlay.properties.network,data:data154};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
else {
const err347 = {instancePath:instancePath+"/network/underlay/network",schemaPath:"#/properties/network/properties/underlay/properties/network/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.network.properties.underlay.properties.network.type,parentSchema:schema0.properties.network.properties.underlay.properties.network,data:data154};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
if(data153.routesPodAddresses !== undefined){
let data155 = data153.routesPodAddresses;
if(typeof data155 !== "boolean"){
const err348 = {instancePath:instancePath+"/network/underlay/routesPodAddresses",schemaPath:"#/properties/network/properties/underlay/properties/routesPodAddresses/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.network.properties.underlay.properties.routesPodAddresses.type,parentSchema:schema0.properties.network.properties.underlay.properties.routesPodAddresses,data:data155};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
if(data153.mtu !== undefined){
let data156 = data153.mtu;
if(!(((typeof data156 == "number") && (!(data156 % 1) && !isNaN(data156))) && (isFinite(data156)))){
const err349 = {instancePath:instancePath+"/network/underlay/mtu",schemaPath:"#/properties/network/properties/underlay/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.network.properties.underlay.properties.mtu.type,parentSchema:schema0.properties.network.properties.underlay.properties.mtu,data:data156};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
if((typeof data156 == "number") && (isFinite(data156))){
if(data156 > 9216 || isNaN(data156)){
const err350 = {instancePath:instancePath+"/network/underlay/mtu",schemaPath:"#/properties/network/properties/underlay/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9216},message:"must be <= 9216",schema:9216,parentSchema:schema0.properties.network.properties.underlay.properties.mtu,data:data156};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
if(data156 < 1280 || isNaN(data156)){
const err351 = {instancePath:instancePath+"/network/underlay/mtu",schemaPath:"#/properties/network/properties/underlay/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1280},message:"must be >= 1280",schema:1280,parentSchema:schema0.properties.network.properties.underlay.properties.mtu,data:data156};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
}
}
else {
const err352 = {instancePath:instancePath+"/network/underlay",schemaPath:"#/properties/network/properties/underlay/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.network.properties.underlay.type,parentSchema:schema0.properties.network.properties.underlay,data:data153};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
if(data149.mtu !== undefined){
let data157 = data149.mtu;
if(!(((typeof data157 == "number") && (!(data157 % 1) && !isNaN(data157))) && (isFinite(data157)))){
const err353 = {instancePath:instancePath+"/network/mtu",schemaPath:"#/properties/network/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.network.properties.mtu.type,parentSchema:schema0.properties.network.properties.mtu,data:data157};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
if((typeof data157 == "number") && (isFinite(data157))){
if(data157 > 9216 || isNaN(data157)){
const err354 = {instancePath:instancePath+"/network/mtu",schemaPath:"#/properties/network/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9216},message:"must be <= 9216",schema:9216,parentSchema:schema0.properties.network.properties.mtu,data:data157};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
if(data157 < 1230 || isNaN(data157)){
const err355 = {instancePath:instancePath+"/network/mtu",schemaPath:"#/properties/network/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1230},message:"must be >= 1230",schema:1230,parentSchema:schema0.properties.network.properties.mtu,data:data157};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
}
if(data149.nodeAddressNetwork !== undefined){
let data158 = data149.nodeAddressNetwork;
if(typeof data158 === "string"){
if(!(formats6(data158))){
const err356 = {instancePath:instancePath+"/network/nodeAddressNetwork",schemaPath:"#/properties/network/properties/nodeAddressNetwork/format",keyword:"format",params:{format: "ipv4-network"},message:"must match format \""+"ipv4-network"+"\"",schema:"ipv4-network",parentSchema:schema0.properties.network.properties.nodeAddressNetwork,data:data158};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
else {
const err357 = {instancePath:instancePath+"/network/nodeAddressNetwork",schemaPath:"#/properties/network/properties/nodeAddressNetwork/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.network.properties.nodeAddressNetwork.type,parentSchema:schema0.properties.network.properties.nodeAddressNetwork,data:data158};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
if(data149.wireguard !== undefined){
let data159 = data149.wireguard;
if(typeof data159 !== "boolean"){
const err358 = {instancePath:instancePath+"/network/wireguard",schemaPath:"#/properties/network/properties/wireguard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.network.properties.wireguard.type,parentSchema:schema0.properties.network.properties.wireguard,data:data159};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
if(data149.calico !== undefined){
let data160 = data149.calico;
if(data160 && typeof data160 == "object" && !Array.isArray(data160)){
for(const key38 in data160){
if(!(((((key38 === "version") || (key38 === "dataplane")) || (key38 === "blockSize")) || (key38 === "natOutgoing")) || (key38 === "typhaReplicas"))){
const err359 = {instancePath:instancePath+"/network/calico",schemaPath:"#/properties/network/properties/calico/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.network.properties.calico,data:data160};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
if(data160.version !== undefined){
let data161 = data160.version;
if(typeof data161 === "string"){
if(!pattern29.test(data161)){
const err360 = {instancePath:instancePath+"/network/calico/version",schemaPath:"#/properties/network/properties/calico/properties/version/pattern",keyword:"pattern",params:{pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$"},message:"must match pattern \""+"^[0-9]+\\.[0-9]+\\.[0-9]+$"+"\"",schema:"^[0-9]+\\.[0-9]+\\.[0-9]+$",parentSchema:schema0.properties.network.properties.calico.properties.version,data:data161};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
else {
const err361 = {instancePath:instancePath+"/network/calico/version",schemaPath:"#/properties/network/properties/calico/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.network.properties.calico.properties.version.type,parentSchema:schema0.properties.network.properties.calico.properties.version,data:data161};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
if(data160.dataplane !== undefined){
let data162 = data160.dataplane;
if(typeof data162 !== "string"){
const err362 = {instancePath:instancePath+"/network/calico/dataplane",schemaPath:"#/properties/network/properties/calico/properties/dataplane/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.network.properties.calico.properties.dataplane.type,parentSchema:schema0.properties.network.properties.calico.properties.dataplane,data:data162};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
if(!((data162 === "Iptables") || (data162 === "Nftables"))){
const err363 = {instancePath:instancePath+"/network/calico/dataplane",schemaPath:"#/properties/network/properties/calico/properties/dataplane/enum",keyword:"enum",params:{allowedValues: schema0.properties.network.properties.calico.properties.dataplane.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.network.properties.calico.properties.dataplane.enum,parentSchema:schema0.properties.network.properties.calico.properties.dataplane,data:data162};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
if(data160.blockSize !== undefined){
let data163 = data160.blockSize;
if(!(((typeof data163 == "number") && (!(data163 % 1) && !isNaN(data163))) && (isFinite(data163)))){
const err364 = {instancePath:instancePath+"/network/calico/blockSize",schemaPath:"#/properties/network/properties/calico/properties/blockSize/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.network.properties.calico.properties.blockSize.type,parentSchema:schema0.properties.network.properties.calico.properties.blockSize,data:data163};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
if((typeof data163 == "number") && (isFinite(data163))){
if(data163 > 32 || isNaN(data163)){
const err365 = {instancePath:instancePath+"/network/calico/blockSize",schemaPath:"#/properties/network/properties/calico/properties/blockSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32},message:"must be <= 32",schema:32,parentSchema:schema0.properties.network.properties.calico.properties.blockSize,data:data163};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
if(data163 < 20 || isNaN(data163)){
const err366 = {instancePath:instancePath+"/network/calico/blockSize",schemaPath:"#/properties/network/properties/calico/properties/blockSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 20},message:"must be >= 20",schema:20,parentSchema:schema0.properties.network.properties.calico.properties.blockSize,data:data163};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
}
if(data160.natOutgoing !== undefined){
let data164 = data160.natOutgoing;
if(typeof data164 !== "boolean"){
const err367 = {instancePath:instancePath+"/network/calico/natOutgoing",schemaPath:"#/properties/network/properties/calico/properties/natOutgoing/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.network.properties.calico.properties.natOutgoing.type,parentSchema:schema0.properties.network.properties.calico.properties.natOutgoing,data:data164};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
if(data160.typhaReplicas !== undefined){
let data165 = data160.typhaReplicas;
if(!(((typeof data165 == "number") && (!(data165 % 1) && !isNaN(data165))) && (isFinite(data165)))){
const err368 = {instancePath:instancePath+"/network/calico/typhaReplicas",schemaPath:"#/properties/network/properties/calico/properties/typhaReplicas/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.network.properties.calico.properties.typhaReplicas.type,parentSchema:schema0.properties.network.properties.calico.properties.typhaReplicas,data:data165};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
if((typeof data165 == "number") && (isFinite(data165))){
if(data165 > 50 || isNaN(data165)){
const err369 = {instancePath:instancePath+"/network/calico/typhaReplicas",schemaPath:"#/properties/network/properties/calico/properties/typhaReplicas/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50",schema:50,parentSchema:schema0.properties.network.properties.calico.properties.typhaReplicas,data:data165};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
if(data165 < 0 || isNaN(data165)){
const err370 = {instancePath:instancePath+"/network/calico/typhaReplicas",schemaPath:"#/properties/network/properties/calico/properties/typhaReplicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema0.properties.network.properties.calico.properties.typhaReplicas,data:data165};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
}
}
}
else {
const err371 = {instancePath:instancePath+"/network/calico",schemaPath:"#/properties/network/properties/calico/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.network.properties.calico.type,parentSchema:schema0.properties.network.properties.calico,data:data160};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
if(data149.bgp !== undefined){
let data166 = data149.bgp;
if(data166 && typeof data166 == "object" && !Array.isArray(data166)){
for(const key39 in data166){
if(!((((((((key39 === "mesh") || (key39 === "asNumber")) || (key39 === "port")) || (key39 === "meshPassword")) || (key39 === "peers")) || (key39 === "serviceClusterNetworks")) || (key39 === "serviceExternalNetworks")) || (key39 === "serviceLoadBalancerNetworks"))){
const err372 = {instancePath:instancePath+"/network/bgp",schemaPath:"#/properties/network/properties/bgp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.network.properties.bgp,data:data166};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
}
if(data166.mesh !== undefined){
let data167 = data166.mesh;
if(typeof data167 !== "boolean"){
const err373 = {instancePath:instancePath+"/network/bgp/mesh",schemaPath:"#/properties/network/properties/bgp/properties/mesh/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.network.properties.bgp.properties.mesh.type,parentSchema:schema0.properties.network.properties.bgp.properties.mesh,data:data167};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
}
if(data166.asNumber !== undefined){
let data168 = data166.asNumber;
if(!(((typeof data168 == "number") && (!(data168 % 1) && !isNaN(data168))) && (isFinite(data168)))){
const err374 = {instancePath:instancePath+"/network/bgp/asNumber",schemaPath:"#/properties/network/properties/bgp/properties/asNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.network.properties.bgp.properties.asNumber.type,parentSchema:schema0.properties.network.properties.bgp.properties.asNumber,data:data168};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
if((typeof data168 == "number") && (isFinite(data168))){
if(data168 > 4294967295 || isNaN(data168)){
const err375 = {instancePath:instancePath+"/network/bgp/asNumber",schemaPath:"#/properties/network/properties/bgp/properties/asNumber/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295",schema:4294967295,parentSchema:schema0.properties.network.properties.bgp.properties.asNumber,data:data168};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
if(data168 < 1 || isNaN(data168)){
const err376 = {instancePath:instancePath+"/network/bgp/asNumber",schemaPath:"#/properties/network/properties/bgp/properties/asNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.network.properties.bgp.properties.asNumber,data:data168};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
}
if(data166.port !== undefined){
let data169 = data166.port;
if(!(((typeof data169 == "number") && (!(data169 % 1) && !isNaN(data169))) && (isFinite(data169)))){
const err377 = {instancePath:instancePath+"/network/bgp/port",schemaPath:"#/properties/network/properties/bgp/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.network.properties.bgp.properties.port.type,parentSchema:schema0.properties.network.properties.bgp.properties.port,data:data169};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
if((typeof data169 == "number") && (isFinite(data169))){
if(data169 > 65535 || isNaN(data169)){
const err378 = {instancePath:instancePath+"/network/bgp/port",schemaPath:"#/properties/network/properties/bgp/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema0.properties.network.properties.bgp.properties.port,data:data169};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
if(data169 < 1 || isNaN(data169)){
const err379 = {instancePath:instancePath+"/network/bgp/port",schemaPath:"#/properties/network/properties/bgp/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.network.properties.bgp.properties.port,data:data169};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
}
}
if(data166.meshPassword !== undefined){
let data170 = data166.meshPassword;
if(data170 && typeof data170 == "object" && !Array.isArray(data170)){
if(data170.env === undefined){
const err380 = {instancePath:instancePath+"/network/bgp/meshPassword",schemaPath:"#/properties/network/properties/bgp/properties/meshPassword/required",keyword:"required",params:{missingProperty: "env"},message:"must have required property '"+"env"+"'",schema:schema0.properties.network.properties.bgp.properties.meshPassword.required,parentSchema:schema0.properties.network.properties.bgp.properties.meshPassword,data:data170};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
for(const key40 in data170){
if(!(key40 === "env")){
const err381 = {instancePath:instancePath+"/network/bgp/meshPassword",schemaPath:"#/properties/network/properties/bgp/properties/meshPassword/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.network.properties.bgp.properties.meshPassword,data:data170};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
}
if(data170.env !== undefined){
let data171 = data170.env;
if(typeof data171 === "string"){
if(!pattern53.test(data171)){
const err382 = {instancePath:instancePath+"/network/bgp/meshPassword/env",schemaPath:"#/properties/network/properties/bgp/properties/meshPassword/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]*$"},message:"must match pattern \""+"^[A-Z_][A-Z0-9_]*$"+"\"",schema:"^[A-Z_][A-Z0-9_]*$",parentSchema:schema0.properties.network.properties.bgp.properties.meshPassword.properties.env,data:data171};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
}
else {
const err383 = {instancePath:instancePath+"/network/bgp/meshPassword/env",schemaPath:"#/properties/network/properties/bgp/properties/meshPassword/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.network.properties.bgp.properties.meshPassword.properties.env.type,parentSchema:schema0.properties.network.properties.bgp.properties.meshPassword.properties.env,data:data171};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
}
else {
const err384 = {instancePath:instancePath+"/network/bgp/meshPassword",schemaPath:"#/properties/network/properties/bgp/properties/meshPassword/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.network.properties.bgp.properties.meshPassword.type,parentSchema:schema0.properties.network.properties.bgp.properties.meshPassword,data:data170};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
if(data166.peers !== undefined){
let data172 = data166.peers;
if(Array.isArray(data172)){
const len8 = data172.length;
for(let i6=0; i6<len8; i6++){
let data173 = data172[i6];
if(data173 && typeof data173 == "object" && !Array.isArray(data173)){
if(data173.address === undefined){
const err385 = {instancePath:instancePath+"/network/bgp/peers/" + i6,schemaPath:"#/properties/network/properties/bgp/properties/peers/items/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema0.properties.network.properties.bgp.properties.peers.items.required,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items,data:data173};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
if(data173.asNumber === undefined){
const err386 = {instancePath:instancePath+"/network/bgp/peers/" + i6,schemaPath:"#/properties/network/properties/bgp/properties/peers/items/required",keyword:"required",params:{missingProperty: "asNumber"},message:"must have required property '"+"asNumber"+"'",schema:schema0.properties.network.properties.bgp.properties.peers.items.required,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items,data:data173};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
for(const key41 in data173){
if(!(((((key41 === "address") || (key41 === "asNumber")) || (key41 === "nodeLabels")) || (key41 === "password")) || (key41 === "ttlSecurity"))){
const err387 = {instancePath:instancePath+"/network/bgp/peers/" + i6,schemaPath:"#/properties/network/properties/bgp/properties/peers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key41},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items,data:data173};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
if(data173.address !== undefined){
let data174 = data173.address;
if(typeof data174 === "string"){
if(!(formats20(data174))){
const err388 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/address",schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/address/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.address,data:data174};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
}
else {
const err389 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/address",schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.network.properties.bgp.properties.peers.items.properties.address.type,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.address,data:data174};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
if(data173.asNumber !== undefined){
let data175 = data173.asNumber;
if(!(((typeof data175 == "number") && (!(data175 % 1) && !isNaN(data175))) && (isFinite(data175)))){
const err390 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/asNumber",schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/asNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.network.properties.bgp.properties.peers.items.properties.asNumber.type,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.asNumber,data:data175};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
if((typeof data175 == "number") && (isFinite(data175))){
if(data175 > 4294967295 || isNaN(data175)){
const err391 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/asNumber",schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/asNumber/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295",schema:4294967295,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.asNumber,data:data175};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
if(data175 < 1 || isNaN(data175)){
const err392 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/asNumber",schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/asNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.asNumber,data:data175};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
}
if(data173.nodeLabels !== undefined){
let data176 = data173.nodeLabels;
if(data176 && typeof data176 == "object" && !Array.isArray(data176)){
for(const key42 in data176){
if(!(pattern11.test(key42))){
const err393 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/nodeLabels",schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/nodeLabels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key42},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.nodeLabels,data:data176};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
}
for(const key43 in data176){
if(pattern11.test(key43)){
let data177 = data176[key43];
if(typeof data177 === "string"){
if(!pattern13.test(data177)){
const err394 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/nodeLabels/" + key43.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/nodeLabels/patternProperties/%5E(%5Ba-z0-9%5D(%5B-a-z0-9.%5D%7B0%2C251%7D%5Ba-z0-9%5D)%3F~1)%3F%5BA-Za-z0-9%5D(%5B-A-Za-z0-9_.%5D%7B0%2C61%7D%5BA-Za-z0-9%5D)%3F%24/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"},message:"must match pattern \""+"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"+"\"",schema:"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$",parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.nodeLabels.patternProperties["^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"],data:data177};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
}
else {
const err395 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/nodeLabels/" + key43.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/nodeLabels/patternProperties/%5E(%5Ba-z0-9%5D(%5B-a-z0-9.%5D%7B0%2C251%7D%5Ba-z0-9%5D)%3F~1)%3F%5BA-Za-z0-9%5D(%5B-A-Za-z0-9_.%5D%7B0%2C61%7D%5BA-Za-z0-9%5D)%3F%24/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.network.properties.bgp.properties.peers.items.properties.nodeLabels.patternProperties["^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"].type,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.nodeLabels.patternProperties["^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"],data:data177};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
}
}
}
else {
const err396 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/nodeLabels",schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/nodeLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.network.properties.bgp.properties.peers.items.properties.nodeLabels.type,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.nodeLabels,data:data176};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
}
if(data173.password !== undefined){
let data178 = data173.password;
if(data178 && typeof data178 == "object" && !Array.isArray(data178)){
if(data178.env === undefined){
const err397 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/password",schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/password/required",keyword:"required",params:{missingProperty: "env"},message:"must have required property '"+"env"+"'",schema:schema0.properties.network.properties.bgp.properties.peers.items.properties.password.required,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.password,data:data178};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
for(const key44 in data178){
if(!(key44 === "env")){
const err398 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/password",schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/password/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key44},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.password,data:data178};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
}
if(data178.env !== undefined){
let data179 = data178.env;
if(typeof data179 === "string"){
if(!pattern53.test(data179)){
const err399 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/password/env",schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/password/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]*$"},message:"must match pattern \""+"^[A-Z_][A-Z0-9_]*$"+"\"",schema:"^[A-Z_][A-Z0-9_]*$",parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.password.properties.env,data:data179};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
}
else {
const err400 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/password/env",schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/password/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.network.properties.bgp.properties.peers.items.properties.password.properties.env.type,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.password.properties.env,data:data179};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
}
}
else {
const err401 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/password",schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/password/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.network.properties.bgp.properties.peers.items.properties.password.type,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.password,data:data178};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
}
if(data173.ttlSecurity !== undefined){
let data180 = data173.ttlSecurity;
if(!(((typeof data180 == "number") && (!(data180 % 1) && !isNaN(data180))) && (isFinite(data180)))){
const err402 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/ttlSecurity",schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/ttlSecurity/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.network.properties.bgp.properties.peers.items.properties.ttlSecurity.type,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.ttlSecurity,data:data180};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
if((typeof data180 == "number") && (isFinite(data180))){
if(data180 > 255 || isNaN(data180)){
const err403 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/ttlSecurity",schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/ttlSecurity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255",schema:255,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.ttlSecurity,data:data180};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
if(data180 < 0 || isNaN(data180)){
const err404 = {instancePath:instancePath+"/network/bgp/peers/" + i6+"/ttlSecurity",schemaPath:"#/properties/network/properties/bgp/properties/peers/items/properties/ttlSecurity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items.properties.ttlSecurity,data:data180};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
}
}
}
else {
const err405 = {instancePath:instancePath+"/network/bgp/peers/" + i6,schemaPath:"#/properties/network/properties/bgp/properties/peers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.network.properties.bgp.properties.peers.items.type,parentSchema:schema0.properties.network.properties.bgp.properties.peers.items,data:data173};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
}
}
else {
const err406 = {instancePath:instancePath+"/network/bgp/peers",schemaPath:"#/properties/network/properties/bgp/properties/peers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.network.properties.bgp.properties.peers.type,parentSchema:schema0.properties.network.properties.bgp.properties.peers,data:data172};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
}
if(data166.serviceClusterNetworks !== undefined){
let data181 = data166.serviceClusterNetworks;
if(Array.isArray(data181)){
const len9 = data181.length;
for(let i7=0; i7<len9; i7++){
let data182 = data181[i7];
if(typeof data182 === "string"){
if(!(formats14(data182))){
const err407 = {instancePath:instancePath+"/network/bgp/serviceClusterNetworks/" + i7,schemaPath:"#/properties/network/properties/bgp/properties/serviceClusterNetworks/items/format",keyword:"format",params:{format: "ip-network"},message:"must match format \""+"ip-network"+"\"",schema:"ip-network",parentSchema:schema0.properties.network.properties.bgp.properties.serviceClusterNetworks.items,data:data182};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
}
else {
const err408 = {instancePath:instancePath+"/network/bgp/serviceClusterNetworks/" + i7,schemaPath:"#/properties/network/properties/bgp/properties/serviceClusterNetworks/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.network.properties.bgp.properties.serviceClusterNetworks.items.type,parentSchema:schema0.properties.network.properties.bgp.properties.serviceClusterNetworks.items,data:data182};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
}
}
else {
const err409 = {instancePath:instancePath+"/network/bgp/serviceClusterNetworks",schemaPath:"#/properties/network/properties/bgp/properties/serviceClusterNetworks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.network.properties.bgp.properties.serviceClusterNetworks.type,parentSchema:schema0.properties.network.properties.bgp.properties.serviceClusterNetworks,data:data181};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
}
if(data166.serviceExternalNetworks !== undefined){
let data183 = data166.serviceExternalNetworks;
if(Array.isArray(data183)){
const len10 = data183.length;
for(let i8=0; i8<len10; i8++){
let data184 = data183[i8];
if(typeof data184 === "string"){
if(!(formats14(data184))){
const err410 = {instancePath:instancePath+"/network/bgp/serviceExternalNetworks/" + i8,schemaPath:"#/properties/network/properties/bgp/properties/serviceExternalNetworks/items/format",keyword:"format",params:{format: "ip-network"},message:"must match format \""+"ip-network"+"\"",schema:"ip-network",parentSchema:schema0.properties.network.properties.bgp.properties.serviceExternalNetworks.items,data:data184};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
}
else {
const err411 = {instancePath:instancePath+"/network/bgp/serviceExternalNetworks/" + i8,schemaPath:"#/properties/network/properties/bgp/properties/serviceExternalNetworks/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.network.properties.bgp.properties.serviceExternalNetworks.items.type,parentSchema:schema0.properties.network.properties.bgp.properties.serviceExternalNetworks.items,data:data184};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
}
}
else {
const err412 = {instancePath:instancePath+"/network/bgp/serviceExternalNetworks",schemaPath:"#/properties/network/properties/bgp/properties/serviceExternalNetworks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.network.properties.bgp.properties.serviceExternalNetworks.type,parentSchema:schema0.properties.network.properties.bgp.properties.serviceExternalNetworks,data:data183};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
}
if(data166.serviceLoadBalancerNetworks !== undefined){
let data185 = data166.serviceLoadBalancerNetworks;
if(Array.isArray(data185)){
const len11 = data185.length;
for(let i9=0; i9<len11; i9++){
let data186 = data185[i9];
if(typeof data186 === "string"){
if(!(formats14(data186))){
const err413 = {instancePath:instancePath+"/network/bgp/serviceLoadBalancerNetworks/" + i9,schemaPath:"#/properties/network/properties/bgp/properties/serviceLoadBalancerNetworks/items/format",keyword:"format",params:{format: "ip-network"},message:"must match format \""+"ip-network"+"\"",schema:"ip-network",parentSchema:schema0.properties.network.properties.bgp.properties.serviceLoadBalancerNetworks.items,data:data186};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
}
else {
const err414 = {instancePath:instancePath+"/network/bgp/serviceLoadBalancerNetworks/" + i9,schemaPath:"#/properties/network/properties/bgp/properties/serviceLoadBalancerNetworks/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.network.properties.bgp.properties.serviceLoadBalancerNetworks.items.type,parentSchema:schema0.properties.network.properties.bgp.properties.serviceLoadBalancerNetworks.items,data:data186};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
}
}
else {
const err415 = {instancePath:instancePath+"/network/bgp/serviceLoadBalancerNetworks",schemaPath:"#/properties/network/properties/bgp/properties/serviceLoadBalancerNetworks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.network.properties.bgp.properties.serviceLoadBalancerNetworks.type,parentSchema:schema0.properties.network.properties.bgp.properties.serviceLoadBalancerNetworks,data:data185};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
}
}
else {
const err416 = {instancePath:instancePath+"/network/bgp",schemaPath:"#/properties/network/properties/bgp/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.network.properties.bgp.type,parentSchema:schema0.properties.network.properties.bgp,data:data166};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
}
}
else {
const err417 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.network.type,parentSchema:schema0.properties.network,data:data149};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
}
if(data.dns !== undefined){
let data187 = data.dns;
if(data187 && typeof data187 == "object" && !Array.isArray(data187)){
for(const key45 in data187){
if(!((((key45 === "nodeLocalCache") || (key45 === "nodeLocalAddress")) || (key45 === "upstreamProtocol")) || (key45 === "singleRequestReopen"))){
const err418 = {instancePath:instancePath+"/dns",schemaPath:"#/properties/dns/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key45},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.dns,data:data187};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
}
if(data187.nodeLocalCache !== undefined){
let data188 = data187.nodeLocalCache;
if(typeof data188 !== "boolean"){
const err419 = {instancePath:instancePath+"/dns/nodeLocalCache",schemaPath:"#/properties/dns/properties/nodeLocalCache/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.dns.properties.nodeLocalCache.type,parentSchema:schema0.properties.dns.properties.nodeLocalCache,data:data188};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
}
if(data187.nodeLocalAddress !== undefined){
let data189 = data187.nodeLocalAddress;
if(typeof data189 === "string"){
if(!(formats0(data189))){
const err420 = {instancePath:instancePath+"/dns/nodeLocalAddress",schemaPath:"#/properties/dns/properties/nodeLocalAddress/format",keyword:"format",params:{format: "ipv4"},message:"must match format \""+"ipv4"+"\"",schema:"ipv4",parentSchema:schema0.properties.dns.properties.nodeLocalAddress,data:data189};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
}
else {
const err421 = {instancePath:instancePath+"/dns/nodeLocalAddress",schemaPath:"#/properties/dns/properties/nodeLocalAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.dns.properties.nodeLocalAddress.type,parentSchema:schema0.properties.dns.properties.nodeLocalAddress,data:data189};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
}
if(data187.upstreamProtocol !== undefined){
let data190 = data187.upstreamProtocol;
if(typeof data190 !== "string"){
const err422 = {instancePath:instancePath+"/dns/upstreamProtocol",schemaPath:"#/properties/dns/properties/upstreamProtocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.dns.properties.upstreamProtocol.type,parentSchema:schema0.properties.dns.properties.upstreamProtocol,data:data190};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
if(!((data190 === "tcp") || (data190 === "udp"))){
const err423 = {instancePath:instancePath+"/dns/upstreamProtocol",schemaPath:"#/properties/dns/properties/upstreamProtocol/enum",keyword:"enum",params:{allowedValues: schema0.properties.dns.properties.upstreamProtocol.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.dns.properties.upstreamProtocol.enum,parentSchema:schema0.properties.dns.properties.upstreamProtocol,data:data190};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
}
if(data187.singleRequestReopen !== undefined){
let data191 = data187.singleRequestReopen;
if(typeof data191 !== "boolean"){
const err424 = {instancePath:instancePath+"/dns/singleRequestReopen",schemaPath:"#/properties/dns/properties/singleRequestReopen/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.dns.properties.singleRequestReopen.type,parentSchema:schema0.properties.dns.properties.singleRequestReopen,data:data191};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
}
}
else {
const err425 = {instancePath:instancePath+"/dns",schemaPath:"#/properties/dns/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.dns.type,parentSchema:schema0.properties.dns,data:data187};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
}
if(data.host !== undefined){
let data192 = data.host;
if(data192 && typeof data192 == "object" && !Array.isArray(data192)){
for(const key46 in data192){
if(!((((((((key46 === "profile") || (key46 === "sysctls")) || (key46 === "kernelModules")) || (key46 === "conntrack")) || (key46 === "hugePages")) || (key46 === "timeSync")) || (key46 === "swap")) || (key46 === "firewall"))){
const err426 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key46},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.host,data:data192};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
}
if(data192.profile !== undefined){
let data193 = data192.profile;
if(typeof data193 !== "string"){
const err427 = {instancePath:instancePath+"/host/profile",schemaPath:"#/properties/host/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.host.properties.profile.type,parentSchema:schema0.properties.host.properties.profile,data:data193};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
if(!((data193 === "high-concurrency") || (data193 === "minimum"))){
const err428 = {instancePath:instancePath+"/host/profile",schemaPath:"#/properties/host/properties/profile/enum",keyword:"enum",params:{allowedValues: schema0.properties.host.properties.profile.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.host.properties.profile.enum,parentSchema:schema0.properties.host.properties.profile,data:data193};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
}
if(data192.sysctls !== undefined){
let data194 = data192.sysctls;
if(data194 && typeof data194 == "object" && !Array.isArray(data194)){
for(const key47 in data194){
if(!(pattern58.test(key47))){
const err429 = {instancePath:instancePath+"/host/sysctls",schemaPath:"#/properties/host/properties/sysctls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key47},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.host.properties.sysctls,data:data194};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
}
for(const key48 in data194){
if(pattern58.test(key48)){
let data195 = data194[key48];
const _errs440 = errors;
let valid66 = false;
const _errs441 = errors;
if(!(((typeof data195 == "number") && (!(data195 % 1) && !isNaN(data195))) && (isFinite(data195)))){
const err430 = {instancePath:instancePath+"/host/sysctls/" + key48.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/host/properties/sysctls/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9_.~1-%5D*%24/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.host.properties.sysctls.patternProperties["^[a-z][A-Za-z0-9_./-]*$"].anyOf[0].type,parentSchema:schema0.properties.host.properties.sysctls.patternProperties["^[a-z][A-Za-z0-9_./-]*$"].anyOf[0],data:data195};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
var _valid1 = _errs441 === errors;
valid66 = valid66 || _valid1;
if(!valid66){
const _errs443 = errors;
if(typeof data195 !== "string"){
const err431 = {instancePath:instancePath+"/host/sysctls/" + key48.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/host/properties/sysctls/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9_.~1-%5D*%24/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.host.properties.sysctls.patternProperties["^[a-z][A-Za-z0-9_./-]*$"].anyOf[1].type,parentSchema:schema0.properties.host.properties.sysctls.patternProperties["^[a-z][A-Za-z0-9_./-]*$"].anyOf[1],data:data195};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
var _valid1 = _errs443 === errors;
valid66 = valid66 || _valid1;
}
if(!valid66){
const err432 = {instancePath:instancePath+"/host/sysctls/" + key48.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/host/properties/sysctls/patternProperties/%5E%5Ba-z%5D%5BA-Za-z0-9_.~1-%5D*%24/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema0.properties.host.properties.sysctls.patternProperties["^[a-z][A-Za-z0-9_./-]*$"].anyOf,parentSchema:schema0.properties.host.properties.sysctls.patternProperties["^[a-z][A-Za-z0-9_./-]*$"],data:data195};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
else {
errors = _errs440;
if(vErrors !== null){
if(_errs440){
vErrors.length = _errs440;
}
else {
vErrors = null;
}
}
}
}
}
}
else {
const err433 = {instancePath:instancePath+"/host/sysctls",schemaPath:"#/properties/host/properties/sysctls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.host.properties.sysctls.type,parentSchema:schema0.properties.host.properties.sysctls,data:data194};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
}
if(data192.kernelModules !== undefined){
let data196 = data192.kernelModules;
if(Array.isArray(data196)){
const len12 = data196.length;
for(let i10=0; i10<len12; i10++){
let data197 = data196[i10];
if(typeof data197 === "string"){
if(!pattern60.test(data197)){
const err434 = {instancePath:instancePath+"/host/kernelModules/" + i10,schemaPath:"#/properties/host/properties/kernelModules/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_-]*$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_-]*$"+"\"",schema:"^[a-z0-9][a-z0-9_-]*$",parentSchema:schema0.properties.host.properties.kernelModules.items,data:data197};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
}
else {
const err435 = {instancePath:instancePath+"/host/kernelModules/" + i10,schemaPath:"#/properties/host/properties/kernelModules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.host.properties.kernelModules.items.type,parentSchema:schema0.properties.host.properties.kernelModules.items,data:data197};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
}
}
else {
const err436 = {instancePath:instancePath+"/host/kernelModules",schemaPath:"#/properties/host/properties/kernelModules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.host.properties.kernelModules.type,parentSchema:schema0.properties.host.properties.kernelModules,data:data196};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
}
if(data192.conntrack !== undefined){
let data198 = data192.conntrack;
if(data198 && typeof data198 == "object" && !Array.isArray(data198)){
for(const key49 in data198){
if(!(key49 === "max")){
const err437 = {instancePath:instancePath+"/host/conntrack",schemaPath:"#/properties/host/properties/conntrack/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key49},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.host.properties.conntrack,data:data198};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
}
if(data198.max !== undefined){
let data199 = data198.max;
const _errs453 = errors;
let valid70 = false;
const _errs454 = errors;
if(typeof data199 !== "string"){
const err438 = {instancePath:instancePath+"/host/conntrack/max",schemaPath:"#/properties/host/properties/conntrack/properties/max/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.host.properties.conntrack.properties.max.anyOf[0].type,parentSchema:schema0.properties.host.properties.conntrack.properties.max.anyOf[0],data:data199};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
if("auto" !== data199){
const err439 = {instancePath:instancePath+"/host/conntrack/max",schemaPath:"#/properties/host/properties/conntrack/properties/max/anyOf/0/const",keyword:"const",params:{allowedValue: "auto"},message:"must be equal to constant",schema:"auto",parentSchema:schema0.properties.host.properties.conntrack.properties.max.anyOf[0],data:data199};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
var _valid2 = _errs454 === errors;
valid70 = valid70 || _valid2;
if(!valid70){
const _errs456 = errors;
if(!(((typeof data199 == "number") && (!(data199 % 1) && !isNaN(data199))) && (isFinite(data199)))){
const err440 = {instancePath:instancePath+"/host/conntrack/max",schemaPath:"#/properties/host/properties/conntrack/properties/max/anyOf/1/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.host.properties.conntrack.properties.max.anyOf[1].type,parentSchema:schema0.properties.host.properties.conntrack.properties.max.anyOf[1],data:data199};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
if((typeof data199 == "number") && (isFinite(data199))){
if(data199 < 0 || isNaN(data199)){
const err441 = {instancePath:instancePath+"/host/conntrack/max",schemaPath:"#/properties/host/properties/conntrack/properties/max/anyOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema0.properties.host.properties.conntrack.properties.max.anyOf[1],data:data199};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
}
var _valid2 = _errs456 === errors;
valid70 = valid70 || _valid2;
}
if(!valid70){
const err442 = {instancePath:instancePath+"/host/conntrack/max",schemaPath:"#/properties/host/properties/conntrack/properties/max/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema0.properties.host.properties.conntrack.properties.max.anyOf,parentSchema:schema0.properties.host.properties.conntrack.properties.max,data:data199};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
else {
errors = _errs453;
if(vErrors !== null){
if(_errs453){
vErrors.length = _errs453;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err443 = {instancePath:instancePath+"/host/conntrack",schemaPath:"#/properties/host/properties/conntrack/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.host.properties.conntrack.type,parentSchema:schema0.properties.host.properties.conntrack,data:data198};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
}
}
if(data192.hugePages !== undefined){
let data200 = data192.hugePages;
if(data200 && typeof data200 == "object" && !Array.isArray(data200)){
for(const key50 in data200){
if(!((key50 === "transparent") || (key50 === "reserved"))){
const err444 = {instancePath:instancePath+"/host/hugePages",schemaPath:"#/properties/host/properties/hugePages/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key50},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.host.properties.hugePages,data:data200};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
}
if(data200.transparent !== undefined){
let data201 = data200.transparent;
if(typeof data201 !== "string"){
const err445 = {instancePath:instancePath+"/host/hugePages/transparent",schemaPath:"#/properties/host/properties/hugePages/properties/transparent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.host.properties.hugePages.properties.transparent.type,parentSchema:schema0.properties.host.properties.hugePages.properties.transparent,data:data201};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
if(!(((data201 === "never") || (data201 === "madvise")) || (data201 === "always"))){
const err446 = {instancePath:instancePath+"/host/hugePages/transparent",schemaPath:"#/properties/host/properties/hugePages/properties/transparent/enum",keyword:"enum",params:{allowedValues: schema0.properties.host.properties.hugePages.properties.transparent.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.host.properties.hugePages.properties.transparent.enum,parentSchema:schema0.properties.host.properties.hugePages.properties.transparent,data:data201};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
}
}
if(data200.reserved !== undefined){
let data202 = data200.reserved;
if(!(((typeof data202 == "number") && (!(data202 % 1) && !isNaN(data202))) && (isFinite(data202)))){
const err447 = {instancePath:instancePath+"/host/hugePages/reserved",schemaPath:"#/properties/host/properties/hugePages/properties/reserved/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.host.properties.hugePages.properties.reserved.type,parentSchema:schema0.properties.host.properties.hugePages.properties.reserved,data:data202};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
if((typeof data202 == "number") && (isFinite(data202))){
if(data202 < 0 || isNaN(data202)){
const err448 = {instancePath:instancePath+"/host/hugePages/reserved",schemaPath:"#/properties/host/properties/hugePages/properties/reserved/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema0.properties.host.properties.hugePages.properties.reserved,data:data202};
if(vErrors === null){
vErrors = [err448];
}
else {
vErrors.push(err448);
}
errors++;
}
}
}
}
else {
const err449 = {instancePath:instancePath+"/host/hugePages",schemaPath:"#/properties/host/properties/hugePages/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.host.properties.hugePages.type,parentSchema:schema0.properties.host.properties.hugePages,data:data200};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
}
if(data192.timeSync !== undefined){
let data203 = data192.timeSync;
if(data203 && typeof data203 == "object" && !Array.isArray(data203)){
for(const key51 in data203){
if(!(((key51 === "service") || (key51 === "servers")) || (key51 === "maxSkew"))){
const err450 = {instancePath:instancePath+"/host/timeSync",schemaPath:"#/properties/host/properties/timeSync/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key51},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.host.properties.timeSync,data:data203};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
}
if(data203.service !== undefined){
let data204 = data203.service;
if(typeof data204 !== "string"){
const err451 = {instancePath:instancePath+"/host/timeSync/service",schemaPath:"#/properties/host/properties/timeSync/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.host.properties.timeSync.properties.service.type,parentSchema:schema0.properties.host.properties.timeSync.properties.service,data:data204};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
if(!(((data204 === "systemd-timesyncd") || (data204 === "chrony")) || (data204 === "none"))){
const err452 = {instancePath:instancePath+"/host/timeSync/service",schemaPath:"#/properties/host/properties/timeSync/properties/service/enum",keyword:"enum",params:{allowedValues: schema0.properties.host.properties.timeSync.properties.service.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.host.properties.timeSync.properties.service.enum,parentSchema:schema0.properties.host.properties.timeSync.properties.service,data:data204};
if(vErrors === null){
vErrors = [err452];
}
else {
vErrors.push(err452);
}
errors++;
}
}
if(data203.servers !== undefined){
let data205 = data203.servers;
if(Array.isArray(data205)){
const len13 = data205.length;
for(let i11=0; i11<len13; i11++){
let data206 = data205[i11];
if(typeof data206 === "string"){
if(!pattern5.test(data206)){
const err453 = {instancePath:instancePath+"/host/timeSync/servers/" + i11,schemaPath:"#/properties/host/properties/timeSync/properties/servers/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$"},message:"must match pattern \""+"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$"+"\"",schema:"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$",parentSchema:schema0.properties.host.properties.timeSync.properties.servers.items,data:data206};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
}
else {
const err454 = {instancePath:instancePath+"/host/timeSync/servers/" + i11,schemaPath:"#/properties/host/properties/timeSync/properties/servers/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.host.properties.timeSync.properties.servers.items.type,parentSchema:schema0.properties.host.properties.timeSync.properties.servers.items,data:data206};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
}
}
else {
const err455 = {instancePath:instancePath+"/host/timeSync/servers",schemaPath:"#/properties/host/properties/timeSync/properties/servers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.host.properties.timeSync.properties.servers.type,parentSchema:schema0.properties.host.properties.timeSync.properties.servers,data:data205};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
}
if(data203.maxSkew !== undefined){
let data207 = data203.maxSkew;
if(typeof data207 === "string"){
if(!pattern33.test(data207)){
const err456 = {instancePath:instancePath+"/host/timeSync/maxSkew",schemaPath:"#/properties/host/properties/timeSync/properties/maxSkew/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.host.properties.timeSync.properties.maxSkew,data:data207};
if(vErrors === null){
vErrors = [err456];
}
else {
vErrors.push(err456);
}
errors++;
}
}
else {
const err457 = {instancePath:instancePath+"/host/timeSync/maxSkew",schemaPath:"#/properties/host/properties/timeSync/properties/maxSkew/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.host.properties.timeSync.properties.maxSkew.type,parentSchema:schema0.properties.host.properties.timeSync.properties.maxSkew,data:data207};
if(vErrors === null){
vErrors = [err457];
}
else {
vErrors.push(err457);
}
errors++;
}
}
}
else {
const err458 = {instancePath:instancePath+"/host/timeSync",schemaPath:"#/properties/host/properties/timeSync/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.host.properties.timeSync.type,parentSchema:schema0.properties.host.properties.timeSync,data:data203};
if(vErrors === null){
vErrors = [err458];
}
else {
vErrors.push(err458);
}
errors++;
}
}
if(data192.swap !== undefined){
let data208 = data192.swap;
if(typeof data208 !== "string"){
const err459 = {instancePath:instancePath+"/host/swap",schemaPath:"#/properties/host/properties/swap/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.host.properties.swap.type,parentSchema:schema0.properties.host.properties.swap,data:data208};
if(vErrors === null){
vErrors = [err459];
}
else {
vErrors.push(err459);
}
errors++;
}
if(!((data208 === "off") || (data208 === "keep"))){
const err460 = {instancePath:instancePath+"/host/swap",schemaPath:"#/properties/host/properties/swap/enum",keyword:"enum",params:{allowedValues: schema0.properties.host.properties.swap.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.host.properties.swap.enum,parentSchema:schema0.properties.host.properties.swap,data:data208};
if(vErrors === null){
vErrors = [err460];
}
else {
vErrors.push(err460);
}
errors++;
}
}
if(data192.firewall !== undefined){
let data209 = data192.firewall;
if(data209 && typeof data209 == "object" && !Array.isArray(data209)){
for(const key52 in data209){
if(!((((key52 === "enabled") || (key52 === "adminSources")) || (key52 === "sshPort")) || (key52 === "rollbackAfter"))){
const err461 = {instancePath:instancePath+"/host/firewall",schemaPath:"#/properties/host/properties/firewall/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key52},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.host.properties.firewall,data:data209};
if(vErrors === null){
vErrors = [err461];
}
else {
vErrors.push(err461);
}
errors++;
}
}
if(data209.enabled !== undefined){
let data210 = data209.enabled;
if(typeof data210 !== "boolean"){
const err462 = {instancePath:instancePath+"/host/firewall/enabled",schemaPath:"#/properties/host/properties/firewall/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.host.properties.firewall.properties.enabled.type,parentSchema:schema0.properties.host.properties.firewall.properties.enabled,data:data210};
if(vErrors === null){
vErrors = [err462];
}
else {
vErrors.push(err462);
}
errors++;
}
}
if(data209.adminSources !== undefined){
let data211 = data209.adminSources;
if(Array.isArray(data211)){
if(data211.length < 1){
const err463 = {instancePath:instancePath+"/host/firewall/adminSources",schemaPath:"#/properties/host/properties/firewall/properties/adminSources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema0.properties.host.properties.firewall.properties.adminSources,data:data211};
if(vErrors === null){
vErrors = [err463];
}
else {
vErrors.push(err463);
}
errors++;
}
const len14 = data211.length;
for(let i12=0; i12<len14; i12++){
let data212 = data211[i12];
if(typeof data212 === "string"){
if(!(formats14(data212))){
const err464 = {instancePath:instancePath+"/host/firewall/adminSources/" + i12,schemaPath:"#/properties/host/properties/firewall/properties/adminSources/items/format",keyword:"format",params:{format: "ip-network"},message:"must match format \""+"ip-network"+"\"",schema:"ip-network",parentSchema:schema0.properties.host.properties.firewall.properties.adminSources.items,data:data212};
if(vErrors === null){
vErrors = [err464];
}
else {
vErrors.push(err464);
}
errors++;
}
}
else {
const err465 = {instancePath:instancePath+"/host/firewall/adminSources/" + i12,schemaPath:"#/properties/host/properties/firewall/properties/adminSources/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.host.properties.firewall.properties.adminSources.items.type,parentSchema:schema0.properties.host.properties.firewall.properties.adminSources.items,data:data212};
if(vErrors === null){
vErrors = [err465];
}
else {
vErrors.push(err465);
}
errors++;
}
}
}
else {
const err466 = {instancePath:instancePath+"/host/firewall/adminSources",schemaPath:"#/properties/host/properties/firewall/properties/adminSources/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.host.properties.firewall.properties.adminSources.type,parentSchema:schema0.properties.host.properties.firewall.properties.adminSources,data:data211};
if(vErrors === null){
vErrors = [err466];
}
else {
vErrors.push(err466);
}
errors++;
}
}
if(data209.sshPort !== undefined){
let data213 = data209.sshPort;
if(!(((typeof data213 == "number") && (!(data213 % 1) && !isNaN(data213))) && (isFinite(data213)))){
const err467 = {instancePath:instancePath+"/host/firewall/sshPort",schemaPath:"#/properties/host/properties/firewall/properties/sshPort/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.host.properties.firewall.properties.sshPort.type,parentSchema:schema0.properties.host.properties.firewall.properties.sshPort,data:data213};
if(vErrors === null){
vErrors = [err467];
}
else {
vErrors.push(err467);
}
errors++;
}
if((typeof data213 == "number") && (isFinite(data213))){
if(data213 > 65535 || isNaN(data213)){
const err468 = {instancePath:instancePath+"/host/firewall/sshPort",schemaPath:"#/properties/host/properties/firewall/properties/sshPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema0.properties.host.properties.firewall.properties.sshPort,data:data213};
if(vErrors === null){
vErrors = [err468];
}
else {
vErrors.push(err468);
}
errors++;
}
if(data213 < 1 || isNaN(data213)){
const err469 = {instancePath:instancePath+"/host/firewall/sshPort",schemaPath:"#/properties/host/properties/firewall/properties/sshPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.host.properties.firewall.properties.sshPort,data:data213};
if(vErrors === null){
vErrors = [err469];
}
else {
vErrors.push(err469);
}
errors++;
}
}
}
if(data209.rollbackAfter !== undefined){
let data214 = data209.rollbackAfter;
if(typeof data214 === "string"){
if(!pattern33.test(data214)){
const err470 = {instancePath:instancePath+"/host/firewall/rollbackAfter",schemaPath:"#/properties/host/properties/firewall/properties/rollbackAfter/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.host.properties.firewall.properties.rollbackAfter,data:data214};
if(vErrors === null){
vErrors = [err470];
}
else {
vErrors.push(err470);
}
errors++;
}
}
else {
const err471 = {instancePath:instancePath+"/host/firewall/rollbackAfter",schemaPath:"#/properties/host/properties/firewall/properties/rollbackAfter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.host.properties.firewall.properties.rollbackAfter.type,parentSchema:schema0.properties.host.properties.firewall.properties.rollbackAfter,data:data214};
if(vErrors === null){
vErrors = [err471];
}
else {
vErrors.push(err471);
}
errors++;
}
}
}
else {
const err472 = {instancePath:instancePath+"/host/firewall",schemaPath:"#/properties/host/properties/firewall/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.host.properties.firewall.type,parentSchema:schema0.properties.host.properties.firewall,data:data209};
if(vErrors === null){
vErrors = [err472];
}
else {
vErrors.push(err472);
}
errors++;
}
}
}
else {
const err473 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.host.type,parentSchema:schema0.properties.host,data:data192};
if(vErrors === null){
vErrors = [err473];
}
else {
vErrors.push(err473);
}
errors++;
}
}
if(data.security !== undefined){
let data215 = data.security;
if(data215 && typeof data215 == "object" && !Array.isArray(data215)){
for(const key53 in data215){
if(!((((key53 === "secretsEncryption") || (key53 === "auditLog")) || (key53 === "podSecurity")) || (key53 === "kubeletCertificateRotation"))){
const err474 = {instancePath:instancePath+"/security",schemaPath:"#/properties/security/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key53},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.security,data:data215};
if(vErrors === null){
vErrors = [err474];
}
else {
vErrors.push(err474);
}
errors++;
}
}
if(data215.secretsEncryption !== undefined){
let data216 = data215.secretsEncryption;
if(typeof data216 !== "string"){
const err475 = {instancePath:instancePath+"/security/secretsEncryption",schemaPath:"#/properties/security/properties/secretsEncryption/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.security.properties.secretsEncryption.type,parentSchema:schema0.properties.security.properties.secretsEncryption,data:data216};
if(vErrors === null){
vErrors = [err475];
}
else {
vErrors.push(err475);
}
errors++;
}
if(!(((data216 === "secretbox") || (data216 === "aescbc")) || (data216 === "none"))){
const err476 = {instancePath:instancePath+"/security/secretsEncryption",schemaPath:"#/properties/security/properties/secretsEncryption/enum",keyword:"enum",params:{allowedValues: schema0.properties.security.properties.secretsEncryption.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.security.properties.secretsEncryption.enum,parentSchema:schema0.properties.security.properties.secretsEncryption,data:data216};
if(vErrors === null){
vErrors = [err476];
}
else {
vErrors.push(err476);
}
errors++;
}
}
if(data215.auditLog !== undefined){
let data217 = data215.auditLog;
if(data217 && typeof data217 == "object" && !Array.isArray(data217)){
for(const key54 in data217){
if(!(((((key54 === "enabled") || (key54 === "level")) || (key54 === "maxAge")) || (key54 === "maxSize")) || (key54 === "maxBackups"))){
const err477 = {instancePath:instancePath+"/security/auditLog",schemaPath:"#/properties/security/properties/auditLog/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key54},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.security.properties.auditLog,data:data217};
if(vErrors === null){
vErrors = [err477];
}
else {
vErrors.push(err477);
}
errors++;
}
}
if(data217.enabled !== undefined){
let data218 = data217.enabled;
if(typeof data218 !== "boolean"){
const err478 = {instancePath:instancePath+"/security/auditLog/enabled",schemaPath:"#/properties/security/properties/auditLog/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.security.properties.auditLog.properties.enabled.type,parentSchema:schema0.properties.security.properties.auditLog.properties.enabled,data:data218};
if(vErrors === null){
vErrors = [err478];
}
else {
vErrors.push(err478);
}
errors++;
}
}
if(data217.level !== undefined){
let data219 = data217.level;
if(typeof data219 !== "string"){
const err479 = {instancePath:instancePath+"/security/auditLog/level",schemaPath:"#/properties/security/properties/auditLog/properties/level/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.security.properties.auditLog.properties.level.type,parentSchema:schema0.properties.security.properties.auditLog.properties.level,data:data219};
if(vErrors === null){
vErrors = [err479];
}
else {
vErrors.push(err479);
}
errors++;
}
if(!(((data219 === "Metadata") || (data219 === "Request")) || (data219 === "RequestResponse"))){
const err480 = {instancePath:instancePath+"/security/auditLog/level",schemaPath:"#/properties/security/properties/auditLog/properties/level/enum",keyword:"enum",params:{allowedValues: schema0.properties.security.properties.auditLog.properties.level.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.security.properties.auditLog.properties.level.enum,parentSchema:schema0.properties.security.properties.auditLog.properties.level,data:data219};
if(vErrors === null){
vErrors = [err480];
}
else {
vErrors.push(err480);
}
errors++;
}
}
if(data217.maxAge !== undefined){
let data220 = data217.maxAge;
if(!(((typeof data220 == "number") && (!(data220 % 1) && !isNaN(data220))) && (isFinite(data220)))){
const err481 = {instancePath:instancePath+"/security/auditLog/maxAge",schemaPath:"#/properties/security/properties/auditLog/properties/maxAge/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.security.properties.auditLog.properties.maxAge.type,parentSchema:schema0.properties.security.properties.auditLog.properties.maxAge,data:data220};
if(vErrors === null){
vErrors = [err481];
}
else {
vErrors.push(err481);
}
errors++;
}
if((typeof data220 == "number") && (isFinite(data220))){
if(data220 < 1 || isNaN(data220)){
const err482 = {instancePath:instancePath+"/security/auditLog/maxAge",schemaPath:"#/properties/security/properties/auditLog/properties/maxAge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.security.properties.auditLog.properties.maxAge,data:data220};
if(vErrors === null){
vErrors = [err482];
}
else {
vErrors.push(err482);
}
errors++;
}
}
}
if(data217.maxSize !== undefined){
let data221 = data217.maxSize;
if(!(((typeof data221 == "number") && (!(data221 % 1) && !isNaN(data221))) && (isFinite(data221)))){
const err483 = {instancePath:instancePath+"/security/auditLog/maxSize",schemaPath:"#/properties/security/properties/auditLog/properties/maxSize/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.security.properties.auditLog.properties.maxSize.type,parentSchema:schema0.properties.security.properties.auditLog.properties.maxSize,data:data221};
if(vErrors === null){
vErrors = [err483];
}
else {
vErrors.push(err483);
}
errors++;
}
if((typeof data221 == "number") && (isFinite(data221))){
if(data221 < 1 || isNaN(data221)){
const err484 = {instancePath:instancePath+"/security/auditLog/maxSize",schemaPath:"#/properties/security/properties/auditLog/properties/maxSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.security.properties.auditLog.properties.maxSize,data:data221};
if(vErrors === null){
vErrors = [err484];
}
else {
vErrors.push(err484);
}
errors++;
}
}
}
if(data217.maxBackups !== undefined){
let data222 = data217.maxBackups;
if(!(((typeof data222 == "number") && (!(data222 % 1) && !isNaN(data222))) && (isFinite(data222)))){
const err485 = {instancePath:instancePath+"/security/auditLog/maxBackups",schemaPath:"#/properties/security/properties/auditLog/properties/maxBackups/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.security.properties.auditLog.properties.maxBackups.type,parentSchema:schema0.properties.security.properties.auditLog.properties.maxBackups,data:data222};
if(vErrors === null){
vErrors = [err485];
}
else {
vErrors.push(err485);
}
errors++;
}
if((typeof data222 == "number") && (isFinite(data222))){
if(data222 < 1 || isNaN(data222)){
const err486 = {instancePath:instancePath+"/security/auditLog/maxBackups",schemaPath:"#/properties/security/properties/auditLog/properties/maxBackups/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.security.properties.auditLog.properties.maxBackups,data:data222};
if(vErrors === null){
vErrors = [err486];
}
else {
vErrors.push(err486);
}
errors++;
}
}
}
}
else {
const err487 = {instancePath:instancePath+"/security/auditLog",schemaPath:"#/properties/security/properties/auditLog/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.security.properties.auditLog.type,parentSchema:schema0.properties.security.properties.auditLog,data:data217};
if(vErrors === null){
vErrors = [err487];
}
else {
vErrors.push(err487);
}
errors++;
}
}
if(data215.podSecurity !== undefined){
let data223 = data215.podSecurity;
if(data223 && typeof data223 == "object" && !Array.isArray(data223)){
for(const key55 in data223){
if(!((key55 === "enforce") || (key55 === "warn"))){
const err488 = {instancePath:instancePath+"/security/podSecurity",schemaPath:"#/properties/security/properties/podSecurity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key55},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.security.properties.podSecurity,data:data223};
if(vErrors === null){
vErrors = [err488];
}
else {
vErrors.push(err488);
}
errors++;
}
}
if(data223.enforce !== undefined){
let data224 = data223.enforce;
if(typeof data224 !== "string"){
const err489 = {instancePath:instancePath+"/security/podSecurity/enforce",schemaPath:"#/properties/security/properties/podSecurity/properties/enforce/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.security.properties.podSecurity.properties.enforce.type,parentSchema:schema0.properties.security.properties.podSecurity.properties.enforce,data:data224};
if(vErrors === null){
vErrors = [err489];
}
else {
vErrors.push(err489);
}
errors++;
}
if(!(((data224 === "privileged") || (data224 === "baseline")) || (data224 === "restricted"))){
const err490 = {instancePath:instancePath+"/security/podSecurity/enforce",schemaPath:"#/properties/security/properties/podSecurity/properties/enforce/enum",keyword:"enum",params:{allowedValues: schema0.properties.security.properties.podSecurity.properties.enforce.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.security.properties.podSecurity.properties.enforce.enum,parentSchema:schema0.properties.security.properties.podSecurity.properties.enforce,data:data224};
if(vErrors === null){
vErrors = [err490];
}
else {
vErrors.push(err490);
}
errors++;
}
}
if(data223.warn !== undefined){
let data225 = data223.warn;
if(typeof data225 !== "string"){
const err491 = {instancePath:instancePath+"/security/podSecurity/warn",schemaPath:"#/properties/security/properties/podSecurity/properties/warn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.security.properties.podSecurity.properties.warn.type,parentSchema:schema0.properties.security.properties.podSecurity.properties.warn,data:data225};
if(vErrors === null){
vErrors = [err491];
}
else {
vErrors.push(err491);
}
errors++;
}
if(!(((data225 === "privileged") || (data225 === "baseline")) || (data225 === "restricted"))){
const err492 = {instancePath:instancePath+"/security/podSecurity/warn",schemaPath:"#/properties/security/properties/podSecurity/properties/warn/enum",keyword:"enum",params:{allowedValues: schema0.properties.security.properties.podSecurity.properties.warn.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.security.properties.podSecurity.properties.warn.enum,parentSchema:schema0.properties.security.properties.podSecurity.properties.warn,data:data225};
if(vErrors === null){
vErrors = [err492];
}
else {
vErrors.push(err492);
}
errors++;
}
}
}
else {
const err493 = {instancePath:instancePath+"/security/podSecurity",schemaPath:"#/properties/security/properties/podSecurity/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.security.properties.podSecurity.type,parentSchema:schema0.properties.security.properties.podSecurity,data:data223};
if(vErrors === null){
vErrors = [err493];
}
else {
vErrors.push(err493);
}
errors++;
}
}
if(data215.kubeletCertificateRotation !== undefined){
let data226 = data215.kubeletCertificateRotation;
if(typeof data226 !== "boolean"){
const err494 = {instancePath:instancePath+"/security/kubeletCertificateRotation",schemaPath:"#/properties/security/properties/kubeletCertificateRotation/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.security.properties.kubeletCertificateRotation.type,parentSchema:schema0.properties.security.properties.kubeletCertificateRotation,data:data226};
if(vErrors === null){
vErrors = [err494];
}
else {
vErrors.push(err494);
}
errors++;
}
}
}
else {
const err495 = {instancePath:instancePath+"/security",schemaPath:"#/properties/security/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.security.type,parentSchema:schema0.properties.security,data:data215};
if(vErrors === null){
vErrors = [err495];
}
else {
vErrors.push(err495);
}
errors++;
}
}
if(data.ingress !== undefined){
let data227 = data.ingress;
if(data227 && typeof data227 == "object" && !Array.isArray(data227)){
for(const key56 in data227){
if(!((((((((key56 === "controller") || (key56 === "placement")) || (key56 === "proxyBuffers")) || (key56 === "keepalive")) || (key56 === "tls")) || (key56 === "workerProcesses")) || (key56 === "workerConnections")) || (key56 === "workerOpenFiles"))){
const err496 = {instancePath:instancePath+"/ingress",schemaPath:"#/properties/ingress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key56},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.ingress,data:data227};
if(vErrors === null){
vErrors = [err496];
}
else {
vErrors.push(err496);
}
errors++;
}
}
if(data227.controller !== undefined){
let data228 = data227.controller;
if(typeof data228 !== "string"){
const err497 = {instancePath:instancePath+"/ingress/controller",schemaPath:"#/properties/ingress/properties/controller/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.ingress.properties.controller.type,parentSchema:schema0.properties.ingress.properties.controller,data:data228};
if(vErrors === null){
vErrors = [err497];
}
else {
vErrors.push(err497);
}
errors++;
}
if(!((data228 === "nginx") || (data228 === "none"))){
const err498 = {instancePath:instancePath+"/ingress/controller",schemaPath:"#/properties/ingress/properties/controller/enum",keyword:"enum",params:{allowedValues: schema0.properties.ingress.properties.controller.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.ingress.properties.controller.enum,parentSchema:schema0.properties.ingress.properties.controller,data:data228};
if(vErrors === null){
vErrors = [err498];
}
else {
vErrors.push(err498);
}
errors++;
}
}
if(data227.placement !== undefined){
let data229 = data227.placement;
if(data229 && typeof data229 == "object" && !Array.isArray(data229)){
for(const key57 in data229){
if(!((((((key57 === "kind") || (key57 === "replicas")) || (key57 === "nodeLabels")) || (key57 === "hostPorts")) || (key57 === "httpPort")) || (key57 === "httpsPort"))){
const err499 = {instancePath:instancePath+"/ingress/placement",schemaPath:"#/properties/ingress/properties/placement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key57},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.ingress.properties.placement,data:data229};
if(vErrors === null){
vErrors = [err499];
}
else {
vErrors.push(err499);
}
errors++;
}
}
if(data229.kind !== undefined){
let data230 = data229.kind;
if(typeof data230 !== "string"){
const err500 = {instancePath:instancePath+"/ingress/placement/kind",schemaPath:"#/properties/ingress/properties/placement/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.ingress.properties.placement.properties.kind.type,parentSchema:schema0.properties.ingress.properties.placement.properties.kind,data:data230};
if(vErrors === null){
vErrors = [err500];
}
else {
vErrors.push(err500);
}
errors++;
}
if(!((data230 === "per-node") || (data230 === "replicas"))){
const err501 = {instancePath:instancePath+"/ingress/placement/kind",schemaPath:"#/properties/ingress/properties/placement/properties/kind/enum",keyword:"enum",params:{allowedValues: schema0.properties.ingress.properties.placement.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.ingress.properties.placement.properties.kind.enum,parentSchema:schema0.properties.ingress.properties.placement.properties.kind,data:data230};
if(vErrors === null){
vErrors = [err501];
}
else {
vErrors.push(err501);
}
errors++;
}
}
if(data229.replicas !== undefined){
let data231 = data229.replicas;
if(!(((typeof data231 == "number") && (!(data231 % 1) && !isNaN(data231))) && (isFinite(data231)))){
const err502 = {instancePath:instancePath+"/ingress/placement/replicas",schemaPath:"#/properties/ingress/properties/placement/properties/replicas/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.ingress.properties.placement.properties.replicas.type,parentSchema:schema0.properties.ingress.properties.placement.properties.replicas,data:data231};
if(vErrors === null){
vErrors = [err502];
}
else {
vErrors.push(err502);
}
errors++;
}
if((typeof data231 == "number") && (isFinite(data231))){
if(data231 > 100 || isNaN(data231)){
const err503 = {instancePath:instancePath+"/ingress/placement/replicas",schemaPath:"#/properties/ingress/properties/placement/properties/replicas/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema0.properties.ingress.properties.placement.properties.replicas,data:data231};
if(vErrors === null){
vErrors = [err503];
}
else {
vErrors.push(err503);
}
errors++;
}
if(data231 < 1 || isNaN(data231)){
const err504 = {instancePath:instancePath+"/ingress/placement/replicas",schemaPath:"#/properties/ingress/properties/placement/properties/replicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.ingress.properties.placement.properties.replicas,data:data231};
if(vErrors === null){
vErrors = [err504];
}
else {
vErrors.push(err504);
}
errors++;
}
}
}
if(data229.nodeLabels !== undefined){
let data232 = data229.nodeLabels;
if(data232 && typeof data232 == "object" && !Array.isArray(data232)){
for(const key58 in data232){
if(!(pattern11.test(key58))){
const err505 = {instancePath:instancePath+"/ingress/placement/nodeLabels",schemaPath:"#/properties/ingress/properties/placement/properties/nodeLabels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key58},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.ingress.properties.placement.properties.nodeLabels,data:data232};
if(vErrors === null){
vErrors = [err505];
}
else {
vErrors.push(err505);
}
errors++;
}
}
for(const key59 in data232){
if(pattern11.test(key59)){
let data233 = data232[key59];
if(typeof data233 === "string"){
if(!pattern13.test(data233)){
const err506 = {instancePath:instancePath+"/ingress/placement/nodeLabels/" + key59.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ingress/properties/placement/properties/nodeLabels/patternProperties/%5E(%5Ba-z0-9%5D(%5B-a-z0-9.%5D%7B0%2C251%7D%5Ba-z0-9%5D)%3F~1)%3F%5BA-Za-z0-9%5D(%5B-A-Za-z0-9_.%5D%7B0%2C61%7D%5BA-Za-z0-9%5D)%3F%24/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"},message:"must match pattern \""+"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"+"\"",schema:"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$",parentSchema:schema0.properties.ingress.properties.placement.properties.nodeLabels.patternProperties["^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"],data:data233};
if(vErrors === null){
vErrors = [err506];
}
else {
vErrors.push(err506);
}
errors++;
}
}
else {
const err507 = {instancePath:instancePath+"/ingress/placement/nodeLabels/" + key59.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ingress/properties/placement/properties/nodeLabels/patternProperties/%5E(%5Ba-z0-9%5D(%5B-a-z0-9.%5D%7B0%2C251%7D%5Ba-z0-9%5D)%3F~1)%3F%5BA-Za-z0-9%5D(%5B-A-Za-z0-9_.%5D%7B0%2C61%7D%5BA-Za-z0-9%5D)%3F%24/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.ingress.properties.placement.properties.nodeLabels.patternProperties["^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"].type,parentSchema:schema0.properties.ingress.properties.placement.properties.nodeLabels.patternProperties["^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"],data:data233};
if(vErrors === null){
vErrors = [err507];
}
else {
vErrors.push(err507);
}
errors++;
}
}
}
}
else {
const err508 = {instancePath:instancePath+"/ingress/placement/nodeLabels",schemaPath:"#/properties/ingress/properties/placement/properties/nodeLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.ingress.properties.placement.properties.nodeLabels.type,parentSchema:schema0.properties.ingress.properties.placement.properties.nodeLabels,data:data232};
if(vErrors === null){
vErrors = [err508];
}
else {
vErrors.push(err508);
}
errors++;
}
}
if(data229.hostPorts !== undefined){
let data234 = data229.hostPorts;
if(typeof data234 !== "boolean"){
const err509 = {instancePath:instancePath+"/ingress/placement/hostPorts",schemaPath:"#/properties/ingress/properties/placement/properties/hostPorts/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.ingress.properties.placement.properties.hostPorts.type,parentSchema:schema0.properties.ingress.properties.placement.properties.hostPorts,data:data234};
if(vErrors === null){
vErrors = [err509];
}
else {
vErrors.push(err509);
}
errors++;
}
}
if(data229.httpPort !== undefined){
let data235 = data229.httpPort;
if(!(((typeof data235 == "number") && (!(data235 % 1) && !isNaN(data235))) && (isFinite(data235)))){
const err510 = {instancePath:instancePath+"/ingress/placement/httpPort",schemaPath:"#/properties/ingress/properties/placement/properties/httpPort/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.ingress.properties.placement.properties.httpPort.type,parentSchema:schema0.properties.ingress.properties.placement.properties.httpPort,data:data235};
if(vErrors === null){
vErrors = [err510];
}
else {
vErrors.push(err510);
}
errors++;
}
if((typeof data235 == "number") && (isFinite(data235))){
if(data235 > 65535 || isNaN(data235)){
const err511 = {instancePath:instancePath+"/ingress/placement/httpPort",schemaPath:"#/properties/ingress/properties/placement/properties/httpPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema0.properties.ingress.properties.placement.properties.httpPort,data:data235};
if(vErrors === null){
vErrors = [err511];
}
else {
vErrors.push(err511);
}
errors++;
}
if(data235 < 1 || isNaN(data235)){
const err512 = {instancePath:instancePath+"/ingress/placement/httpPort",schemaPath:"#/properties/ingress/properties/placement/properties/httpPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.ingress.properties.placement.properties.httpPort,data:data235};
if(vErrors === null){
vErrors = [err512];
}
else {
vErrors.push(err512);
}
errors++;
}
}
}
if(data229.httpsPort !== undefined){
let data236 = data229.httpsPort;
if(!(((typeof data236 == "number") && (!(data236 % 1) && !isNaN(data236))) && (isFinite(data236)))){
const err513 = {instancePath:instancePath+"/ingress/placement/httpsPort",schemaPath:"#/properties/ingress/properties/placement/properties/httpsPort/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.ingress.properties.placement.properties.httpsPort.type,parentSchema:schema0.properties.ingress.properties.placement.properties.httpsPort,data:data236};
if(vErrors === null){
vErrors = [err513];
}
else {
vErrors.push(err513);
}
errors++;
}
if((typeof data236 == "number") && (isFinite(data236))){
if(data236 > 65535 || isNaN(data236)){
const err514 = {instancePath:instancePath+"/ingress/placement/httpsPort",schemaPath:"#/properties/ingress/properties/placement/properties/httpsPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema0.properties.ingress.properties.placement.properties.httpsPort,data:data236};
if(vErrors === null){
vErrors = [err514];
}
else {
vErrors.push(err514);
}
errors++;
}
if(data236 < 1 || isNaN(data236)){
const err515 = {instancePath:instancePath+"/ingress/placement/httpsPort",schemaPath:"#/properties/ingress/properties/placement/properties/httpsPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.ingress.properties.placement.properties.httpsPort,data:data236};
if(vErrors === null){
vErrors = [err515];
}
else {
vErrors.push(err515);
}
errors++;
}
}
}
}
else {
const err516 = {instancePath:instancePath+"/ingress/placement",schemaPath:"#/properties/ingress/properties/placement/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.ingress.properties.placement.type,parentSchema:schema0.properties.ingress.properties.placement,data:data229};
if(vErrors === null){
vErrors = [err516];
}
else {
vErrors.push(err516);
}
errors++;
}
}
if(data227.proxyBuffers !== undefined){
let data237 = data227.proxyBuffers;
if(data237 && typeof data237 == "object" && !Array.isArray(data237)){
for(const key60 in data237){
if(!((((key60 === "size") || (key60 === "buffers")) || (key60 === "busy")) || (key60 === "maxTempFileSize"))){
const err517 = {instancePath:instancePath+"/ingress/proxyBuffers",schemaPath:"#/properties/ingress/properties/proxyBuffers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key60},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.ingress.properties.proxyBuffers,data:data237};
if(vErrors === null){
vErrors = [err517];
}
else {
vErrors.push(err517);
}
errors++;
}
}
if(data237.size !== undefined){
let data238 = data237.size;
if(typeof data238 === "string"){
if(!pattern67.test(data238)){
const err518 = {instancePath:instancePath+"/ingress/proxyBuffers/size",schemaPath:"#/properties/ingress/properties/proxyBuffers/properties/size/pattern",keyword:"pattern",params:{pattern: "^[0-9]+[kKmM]?$"},message:"must match pattern \""+"^[0-9]+[kKmM]?$"+"\"",schema:"^[0-9]+[kKmM]?$",parentSchema:schema0.properties.ingress.properties.proxyBuffers.properties.size,data:data238};
if(vErrors === null){
vErrors = [err518];
}
else {
vErrors.push(err518);
}
errors++;
}
}
else {
const err519 = {instancePath:instancePath+"/ingress/proxyBuffers/size",schemaPath:"#/properties/ingress/properties/proxyBuffers/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.ingress.properties.proxyBuffers.properties.size.type,parentSchema:schema0.properties.ingress.properties.proxyBuffers.properties.size,data:data238};
if(vErrors === null){
vErrors = [err519];
}
else {
vErrors.push(err519);
}
errors++;
}
}
if(data237.buffers !== undefined){
let data239 = data237.buffers;
if(typeof data239 === "string"){
if(!pattern68.test(data239)){
const err520 = {instancePath:instancePath+"/ingress/proxyBuffers/buffers",schemaPath:"#/properties/ingress/properties/proxyBuffers/properties/buffers/pattern",keyword:"pattern",params:{pattern: "^[0-9]+ (x )?[0-9]+[kKmM]?$"},message:"must match pattern \""+"^[0-9]+ (x )?[0-9]+[kKmM]?$"+"\"",schema:"^[0-9]+ (x )?[0-9]+[kKmM]?$",parentSchema:schema0.properties.ingress.properties.proxyBuffers.properties.buffers,data:data239};
if(vErrors === null){
vErrors = [err520];
}
else {
vErrors.push(err520);
}
errors++;
}
}
else {
const err521 = {instancePath:instancePath+"/ingress/proxyBuffers/buffers",schemaPath:"#/properties/ingress/properties/proxyBuffers/properties/buffers/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.ingress.properties.proxyBuffers.properties.buffers.type,parentSchema:schema0.properties.ingress.properties.proxyBuffers.properties.buffers,data:data239};
if(vErrors === null){
vErrors = [err521];
}
else {
vErrors.push(err521);
}
errors++;
}
}
if(data237.busy !== undefined){
let data240 = data237.busy;
if(typeof data240 === "string"){
if(!pattern67.test(data240)){
const err522 = {instancePath:instancePath+"/ingress/proxyBuffers/busy",schemaPath:"#/properties/ingress/properties/proxyBuffers/properties/busy/pattern",keyword:"pattern",params:{pattern: "^[0-9]+[kKmM]?$"},message:"must match pattern \""+"^[0-9]+[kKmM]?$"+"\"",schema:"^[0-9]+[kKmM]?$",parentSchema:schema0.properties.ingress.properties.proxyBuffers.properties.busy,data:data240};
if(vErrors === null){
vErrors = [err522];
}
else {
vErrors.push(err522);
}
errors++;
}
}
else {
const err523 = {instancePath:instancePath+"/ingress/proxyBuffers/busy",schemaPath:"#/properties/ingress/properties/proxyBuffers/properties/busy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.ingress.properties.proxyBuffers.properties.busy.type,parentSchema:schema0.properties.ingress.properties.proxyBuffers.properties.busy,data:data240};
if(vErrors === null){
vErrors = [err523];
}
else {
vErrors.push(err523);
}
errors++;
}
}
if(data237.maxTempFileSize !== undefined){
let data241 = data237.maxTempFileSize;
if(typeof data241 === "string"){
if(!pattern67.test(data241)){
const err524 = {instancePath:instancePath+"/ingress/proxyBuffers/maxTempFileSize",schemaPath:"#/properties/ingress/properties/proxyBuffers/properties/maxTempFileSize/pattern",keyword:"pattern",params:{pattern: "^[0-9]+[kKmM]?$"},message:"must match pattern \""+"^[0-9]+[kKmM]?$"+"\"",schema:"^[0-9]+[kKmM]?$",parentSchema:schema0.properties.ingress.properties.proxyBuffers.properties.maxTempFileSize,data:data241};
if(vErrors === null){
vErrors = [err524];
}
else {
vErrors.push(err524);
}
errors++;
}
}
else {
const err525 = {instancePath:instancePath+"/ingress/proxyBuffers/maxTempFileSize",schemaPath:"#/properties/ingress/properties/proxyBuffers/properties/maxTempFileSize/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.ingress.properties.proxyBuffers.properties.maxTempFileSize.type,parentSchema:schema0.properties.ingress.properties.proxyBuffers.properties.maxTempFileSize,data:data241};
if(vErrors === null){
vErrors = [err525];
}
else {
vErrors.push(err525);
}
errors++;
}
}
}
else {
const err526 = {instancePath:instancePath+"/ingress/proxyBuffers",schemaPath:"#/properties/ingress/properties/proxyBuffers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.ingress.properties.proxyBuffers.type,parentSchema:schema0.properties.ingress.properties.proxyBuffers,data:data237};
if(vErrors === null){
vErrors = [err526];
}
else {
vErrors.push(err526);
}
errors++;
}
}
if(data227.keepalive !== undefined){
let data242 = data227.keepalive;
if(data242 && typeof data242 == "object" && !Array.isArray(data242)){
for(const key61 in data242){
if(!(((((key61 === "client") || (key61 === "upstreamConnections")) || (key61 === "upstreamIdle")) || (key61 === "backendIdle")) || (key61 === "frontIdle"))){
const err527 = {instancePath:instancePath+"/ingress/keepalive",schemaPath:"#/properties/ingress/properties/keepalive/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key61},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.ingress.properties.keepalive,data:data242};
if(vErrors === null){
vErrors = [err527];
}
else {
vErrors.push(err527);
}
errors++;
}
}
if(data242.client !== undefined){
let data243 = data242.client;
if(typeof data243 === "string"){
if(!pattern33.test(data243)){
const err528 = {instancePath:instancePath+"/ingress/keepalive/client",schemaPath:"#/properties/ingress/properties/keepalive/properties/client/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.ingress.properties.keepalive.properties.client,data:data243};
if(vErrors === null){
vErrors = [err528];
}
else {
vErrors.push(err528);
}
errors++;
}
}
else {
const err529 = {instancePath:instancePath+"/ingress/keepalive/client",schemaPath:"#/properties/ingress/properties/keepalive/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.ingress.properties.keepalive.properties.client.type,parentSchema:schema0.properties.ingress.properties.keepalive.properties.client,data:data243};
if(vErrors === null){
vErrors = [err529];
}
else {
vErrors.push(err529);
}
errors++;
}
}
if(data242.upstreamConnections !== undefined){
let data244 = data242.upstreamConnections;
if(!(((typeof data244 == "number") && (!(data244 % 1) && !isNaN(data244))) && (isFinite(data244)))){
const err530 = {instancePath:instancePath+"/ingress/keepalive/upstreamConnections",schemaPath:"#/properties/ingress/properties/keepalive/properties/upstreamConnections/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.ingress.properties.keepalive.properties.upstreamConnections.type,parentSchema:schema0.properties.ingress.properties.keepalive.properties.upstreamConnections,data:data244};
if(vErrors === null){
vErrors = [err530];
}
else {
vErrors.push(err530);
}
errors++;
}
if((typeof data244 == "number") && (isFinite(data244))){
if(data244 > 100000 || isNaN(data244)){
const err531 = {instancePath:instancePath+"/ingress/keepalive/upstreamConnections",schemaPath:"#/properties/ingress/properties/keepalive/properties/upstreamConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema0.properties.ingress.properties.keepalive.properties.upstreamConnections,data:data244};
if(vErrors === null){
vErrors = [err531];
}
else {
vErrors.push(err531);
}
errors++;
}
if(data244 < 0 || isNaN(data244)){
const err532 = {instancePath:instancePath+"/ingress/keepalive/upstreamConnections",schemaPath:"#/properties/ingress/properties/keepalive/properties/upstreamConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema0.properties.ingress.properties.keepalive.properties.upstreamConnections,data:data244};
if(vErrors === null){
vErrors = [err532];
}
else {
vErrors.push(err532);
}
errors++;
}
}
}
if(data242.upstreamIdle !== undefined){
let data245 = data242.upstreamIdle;
if(typeof data245 === "string"){
if(!pattern33.test(data245)){
const err533 = {instancePath:instancePath+"/ingress/keepalive/upstreamIdle",schemaPath:"#/properties/ingress/properties/keepalive/properties/upstreamIdle/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.ingress.properties.keepalive.properties.upstreamIdle,data:data245};
if(vErrors === null){
vErrors = [err533];
}
else {
vErrors.push(err533);
}
errors++;
}
}
else {
const err534 = {instancePath:instancePath+"/ingress/keepalive/upstreamIdle",schemaPath:"#/properties/ingress/properties/keepalive/properties/upstreamIdle/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.ingress.properties.keepalive.properties.upstreamIdle.type,parentSchema:schema0.properties.ingress.properties.keepalive.properties.upstreamIdle,data:data245};
if(vErrors === null){
vErrors = [err534];
}
else {
vErrors.push(err534);
}
errors++;
}
}
if(data242.backendIdle !== undefined){
let data246 = data242.backendIdle;
if(typeof data246 === "string"){
if(!pattern33.test(data246)){
const err535 = {instancePath:instancePath+"/ingress/keepalive/backendIdle",schemaPath:"#/properties/ingress/properties/keepalive/properties/backendIdle/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.ingress.properties.keepalive.properties.backendIdle,data:data246};
if(vErrors === null){
vErrors = [err535];
}
else {
vErrors.push(err535);
}
errors++;
}
}
else {
const err536 = {instancePath:instancePath+"/ingress/keepalive/backendIdle",schemaPath:"#/properties/ingress/properties/keepalive/properties/backendIdle/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.ingress.properties.keepalive.properties.backendIdle.type,parentSchema:schema0.properties.ingress.properties.keepalive.properties.backendIdle,data:data246};
if(vErrors === null){
vErrors = [err536];
}
else {
vErrors.push(err536);
}
errors++;
}
}
if(data242.frontIdle !== undefined){
let data247 = data242.frontIdle;
if(typeof data247 === "string"){
if(!pattern33.test(data247)){
const err537 = {instancePath:instancePath+"/ingress/keepalive/frontIdle",schemaPath:"#/properties/ingress/properties/keepalive/properties/frontIdle/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.ingress.properties.keepalive.properties.frontIdle,data:data247};
if(vErrors === null){
vErrors = [err537];
}
else {
vErrors.push(err537);
}
errors++;
}
}
else {
const err538 = {instancePath:instancePath+"/ingress/keepalive/frontIdle",schemaPath:"#/properties/ingress/properties/keepalive/properties/frontIdle/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.ingress.properties.keepalive.properties.frontIdle.type,parentSchema:schema0.properties.ingress.properties.keepalive.properties.frontIdle,data:data247};
if(vErrors === null){
vErrors = [err538];
}
else {
vErrors.push(err538);
}
errors++;
}
}
}
else {
const err539 = {instancePath:instancePath+"/ingress/keepalive",schemaPath:"#/properties/ingress/properties/keepalive/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.ingress.properties.keepalive.type,parentSchema:schema0.properties.ingress.properties.keepalive,data:data242};
if(vErrors === null){
vErrors = [err539];
}
else {
vErrors.push(err539);
}
errors++;
}
}
if(data227.tls !== undefined){
let data248 = data227.tls;
if(data248 && typeof data248 == "object" && !Array.isArray(data248)){
for(const key62 in data248){
if(!((key62 === "protocols") || (key62 === "defaultCertificate"))){
const err540 = {instancePath:instancePath+"/ingress/tls",schemaPath:"#/properties/ingress/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key62},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.ingress.properties.tls,data:data248};
if(vErrors === null){
vErrors = [err540];
}
else {
vErrors.push(err540);
}
errors++;
}
}
if(data248.protocols !== undefined){
let data249 = data248.protocols;
if(Array.isArray(data249)){
if(data249.length < 1){
const err541 = {instancePath:instancePath+"/ingress/tls/protocols",schemaPath:"#/properties/ingress/properties/tls/properties/protocols/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema0.properties.ingress.properties.tls.properties.protocols,data:data249};
if(vErrors === null){
vErrors = [err541];
}
else {
vErrors.push(err541);
}
errors++;
}
const len15 = data249.length;
for(let i13=0; i13<len15; i13++){
let data250 = data249[i13];
if(typeof data250 !== "string"){
const err542 = {instancePath:instancePath+"/ingress/tls/protocols/" + i13,schemaPath:"#/properties/ingress/properties/tls/properties/protocols/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.ingress.properties.tls.properties.protocols.items.type,parentSchema:schema0.properties.ingress.properties.tls.properties.protocols.items,data:data250};
if(vErrors === null){
vErrors = [err542];
}
else {
vErrors.push(err542);
}
errors++;
}
if(!((data250 === "TLSv1.2") || (data250 === "TLSv1.3"))){
const err543 = {instancePath:instancePath+"/ingress/tls/protocols/" + i13,schemaPath:"#/properties/ingress/properties/tls/properties/protocols/items/enum",keyword:"enum",params:{allowedValues: schema0.properties.ingress.properties.tls.properties.protocols.items.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.ingress.properties.tls.properties.protocols.items.enum,parentSchema:schema0.properties.ingress.properties.tls.properties.protocols.items,data:data250};
if(vErrors === null){
vErrors = [err543];
}
else {
vErrors.push(err543);
}
errors++;
}
}
let i14 = data249.length;
let j0;
if(i14 > 1){
const indices0 = {};
for(;i14--;){
let item0 = data249[i14];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err544 = {instancePath:instancePath+"/ingress/tls/protocols",schemaPath:"#/properties/ingress/properties/tls/properties/protocols/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i14+" are identical)",schema:true,parentSchema:schema0.properties.ingress.properties.tls.properties.protocols,data:data249};
if(vErrors === null){
vErrors = [err544];
}
else {
vErrors.push(err544);
}
errors++;
break;
}
indices0[item0] = i14;
}
}
}
else {
const err545 = {instancePath:instancePath+"/ingress/tls/protocols",schemaPath:"#/properties/ingress/properties/tls/properties/protocols/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.ingress.properties.tls.properties.protocols.type,parentSchema:schema0.properties.ingress.properties.tls.properties.protocols,data:data249};
if(vErrors === null){
vErrors = [err545];
}
else {
vErrors.push(err545);
}
errors++;
}
}
if(data248.defaultCertificate !== undefined){
let data251 = data248.defaultCertificate;
if(data251 && typeof data251 == "object" && !Array.isArray(data251)){
if(data251.namespace === undefined){
const err546 = {instancePath:instancePath+"/ingress/tls/defaultCertificate",schemaPath:"#/properties/ingress/properties/tls/properties/defaultCertificate/required",keyword:"required",params:{missingProperty: "namespace"},message:"must have required property '"+"namespace"+"'",schema:schema0.properties.ingress.properties.tls.properties.defaultCertificate.required,parentSchema:schema0.properties.ingress.properties.tls.properties.defaultCertificate,data:data251};
if(vErrors === null){
vErrors = [err546];
}
else {
vErrors.push(err546);
}
errors++;
}
if(data251.secret === undefined){
const err547 = {instancePath:instancePath+"/ingress/tls/defaultCertificate",schemaPath:"#/properties/ingress/properties/tls/properties/defaultCertificate/required",keyword:"required",params:{missingProperty: "secret"},message:"must have required property '"+"secret"+"'",schema:schema0.properties.ingress.properties.tls.properties.defaultCertificate.required,parentSchema:schema0.properties.ingress.properties.tls.properties.defaultCertificate,data:data251};
if(vErrors === null){
vErrors = [err547];
}
else {
vErrors.push(err547);
}
errors++;
}
for(const key63 in data251){
if(!((key63 === "namespace") || (key63 === "secret"))){
const err548 = {instancePath:instancePath+"/ingress/tls/defaultCertificate",schemaPath:"#/properties/ingress/properties/tls/properties/defaultCertificate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key63},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.ingress.properties.tls.properties.defaultCertificate,data:data251};
if(vErrors === null){
vErrors = [err548];
}
else {
vErrors.push(err548);
}
errors++;
}
}
if(data251.namespace !== undefined){
let data252 = data251.namespace;
if(typeof data252 === "string"){
if(!pattern0.test(data252)){
const err549 = {instancePath:instancePath+"/ingress/tls/defaultCertificate/namespace",schemaPath:"#/properties/ingress/properties/tls/properties/defaultCertificate/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.ingress.properties.tls.properties.defaultCertificate.properties.namespace,data:data252};
if(vErrors === null){
vErrors = [err549];
}
else {
vErrors.push(err549);
}
errors++;
}
}
else {
const err550 = {instancePath:instancePath+"/ingress/tls/defaultCertificate/namespace",schemaPath:"#/properties/ingress/properties/tls/properties/defaultCertificate/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.ingress.properties.tls.properties.defaultCertificate.properties.namespace.type,parentSchema:schema0.properties.ingress.properties.tls.properties.defaultCertificate.properties.namespace,data:data252};
if(vErrors === null){
vErrors = [err550];
}
else {
vErrors.push(err550);
}
errors++;
}
}
if(data251.secret !== undefined){
let data253 = data251.secret;
if(typeof data253 === "string"){
if(!pattern0.test(data253)){
const err551 = {instancePath:instancePath+"/ingress/tls/defaultCertificate/secret",schemaPath:"#/properties/ingress/properties/tls/properties/defaultCertificate/properties/secret/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.ingress.properties.tls.properties.defaultCertificate.properties.secret,data:data253};
if(vErrors === null){
vErrors = [err551];
}
else {
vErrors.push(err551);
}
errors++;
}
}
else {
const err552 = {instancePath:instancePath+"/ingress/tls/defaultCertificate/secret",schemaPath:"#/properties/ingress/properties/tls/properties/defaultCertificate/properties/secret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.ingress.properties.tls.properties.defaultCertificate.properties.secret.type,parentSchema:schema0.properties.ingress.properties.tls.properties.defaultCertificate.properties.secret,data:data253};
if(vErrors === null){
vErrors = [err552];
}
else {
vErrors.push(err552);
}
errors++;
}
}
}
else {
const err553 = {instancePath:instancePath+"/ingress/tls/defaultCertificate",schemaPath:"#/properties/ingress/properties/tls/properties/defaultCertificate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.ingress.properties.tls.properties.defaultCertificate.type,parentSchema:schema0.properties.ingress.properties.tls.properties.defaultCertificate,data:data251};
if(vErrors === null){
vErrors = [err553];
}
else {
vErrors.push(err553);
}
errors++;
}
}
}
else {
const err554 = {instancePath:instancePath+"/ingress/tls",schemaPath:"#/properties/ingress/properties/tls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.ingress.properties.tls.type,parentSchema:schema0.properties.ingress.properties.tls,data:data248};
if(vErrors === null){
vErrors = [err554];
}
else {
vErrors.push(err554);
}
errors++;
}
}
if(data227.workerProcesses !== undefined){
let data254 = data227.workerProcesses;
const _errs580 = errors;
let valid91 = false;
const _errs581 = errors;
if(typeof data254 !== "string"){
const err555 = {instancePath:instancePath+"/ingress/workerProcesses",schemaPath:"#/properties/ingress/properties/workerProcesses/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.ingress.properties.workerProcesses.anyOf[0].type,parentSchema:schema0.properties.ingress.properties.workerProcesses.anyOf[0],data:data254};
if(vErrors === null){
vErrors = [err555];
}
else {
vErrors.push(err555);
}
errors++;
}
if("auto" !== data254){
const err556 = {instancePath:instancePath+"/ingress/workerProcesses",schemaPath:"#/properties/ingress/properties/workerProcesses/anyOf/0/const",keyword:"const",params:{allowedValue: "auto"},message:"must be equal to constant",schema:"auto",parentSchema:schema0.properties.ingress.properties.workerProcesses.anyOf[0],data:data254};
if(vErrors === null){
vErrors = [err556];
}
else {
vErrors.push(err556);
}
errors++;
}
var _valid3 = _errs581 === errors;
valid91 = valid91 || _valid3;
if(!valid91){
const _errs583 = errors;
if(!(((typeof data254 == "number") && (!(data254 % 1) && !isNaN(data254))) && (isFinite(data254)))){
const err557 = {instancePath:instancePath+"/ingress/workerProcesses",schemaPath:"#/properties/ingress/properties/workerProcesses/anyOf/1/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.ingress.properties.workerProcesses.anyOf[1].type,parentSchema:schema0.properties.ingress.properties.workerProcesses.anyOf[1],data:data254};
if(vErrors === null){
vErrors = [err557];
}
else {
vErrors.push(err557);
}
errors++;
}
if((typeof data254 == "number") && (isFinite(data254))){
if(data254 > 512 || isNaN(data254)){
const err558 = {instancePath:instancePath+"/ingress/workerProcesses",schemaPath:"#/properties/ingress/properties/workerProcesses/anyOf/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 512},message:"must be <= 512",schema:512,parentSchema:schema0.properties.ingress.properties.workerProcesses.anyOf[1],data:data254};
if(vErrors === null){
vErrors = [err558];
}
else {
vErrors.push(err558);
}
errors++;
}
if(data254 < 1 || isNaN(data254)){
const err559 = {instancePath:instancePath+"/ingress/workerProcesses",schemaPath:"#/properties/ingress/properties/workerProcesses/anyOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema0.properties.ingress.properties.workerProcesses.anyOf[1],data:data254};
if(vErrors === null){
vErrors = [err559];
}
else {
vErrors.push(err559);
}
errors++;
}
}
var _valid3 = _errs583 === errors;
valid91 = valid91 || _valid3;
}
if(!valid91){
const err560 = {instancePath:instancePath+"/ingress/workerProcesses",schemaPath:"#/properties/ingress/properties/workerProcesses/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema0.properties.ingress.properties.workerProcesses.anyOf,parentSchema:schema0.properties.ingress.properties.workerProcesses,data:data254};
if(vErrors === null){
vErrors = [err560];
}
else {
vErrors.push(err560);
}
errors++;
}
else {
errors = _errs580;
if(vErrors !== null){
if(_errs580){
vErrors.length = _errs580;
}
else {
vErrors = null;
}
}
}
}
if(data227.workerConnections !== undefined){
let data255 = data227.workerConnections;
if(!(((typeof data255 == "number") && (!(data255 % 1) && !isNaN(data255))) && (isFinite(data255)))){
const err561 = {instancePath:instancePath+"/ingress/workerConnections",schemaPath:"#/properties/ingress/properties/workerConnections/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.ingress.properties.workerConnections.type,parentSchema:schema0.properties.ingress.properties.workerConnections,data:data255};
if(vErrors === null){
vErrors = [err561];
}
else {
vErrors.push(err561);
}
errors++;
}
if((typeof data255 == "number") && (isFinite(data255))){
if(data255 > 1000000 || isNaN(data255)){
const err562 = {instancePath:instancePath+"/ingress/workerConnections",schemaPath:"#/properties/ingress/properties/workerConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema0.properties.ingress.properties.workerConnections,data:data255};
if(vErrors === null){
vErrors = [err562];
}
else {
vErrors.push(err562);
}
errors++;
}
if(data255 < 64 || isNaN(data255)){
const err563 = {instancePath:instancePath+"/ingress/workerConnections",schemaPath:"#/properties/ingress/properties/workerConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 64},message:"must be >= 64",schema:64,parentSchema:schema0.properties.ingress.properties.workerConnections,data:data255};
if(vErrors === null){
vErrors = [err563];
}
else {
vErrors.push(err563);
}
errors++;
}
}
}
if(data227.workerOpenFiles !== undefined){
let data256 = data227.workerOpenFiles;
if(!(((typeof data256 == "number") && (!(data256 % 1) && !isNaN(data256))) && (isFinite(data256)))){
const err564 = {instancePath:instancePath+"/ingress/workerOpenFiles",schemaPath:"#/properties/ingress/properties/workerOpenFiles/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema0.properties.ingress.properties.workerOpenFiles.type,parentSchema:schema0.properties.ingress.properties.workerOpenFiles,data:data256};
if(vErrors === null){
vErrors = [err564];
}
else {
vErrors.push(err564);
}
errors++;
}
if((typeof data256 == "number") && (isFinite(data256))){
if(data256 > 2000000 || isNaN(data256)){
const err565 = {instancePath:instancePath+"/ingress/workerOpenFiles",schemaPath:"#/properties/ingress/properties/workerOpenFiles/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2000000},message:"must be <= 2000000",schema:2000000,parentSchema:schema0.properties.ingress.properties.workerOpenFiles,data:data256};
if(vErrors === null){
vErrors = [err565];
}
else {
vErrors.push(err565);
}
errors++;
}
if(data256 < 128 || isNaN(data256)){
const err566 = {instancePath:instancePath+"/ingress/workerOpenFiles",schemaPath:"#/properties/ingress/properties/workerOpenFiles/minimum",keyword:"minimum",params:{comparison: ">=", limit: 128},message:"must be >= 128",schema:128,parentSchema:schema0.properties.ingress.properties.workerOpenFiles,data:data256};
if(vErrors === null){
vErrors = [err566];
}
else {
vErrors.push(err566);
}
errors++;
}
}
}
}
else {
const err567 = {instancePath:instancePath+"/ingress",schemaPath:"#/properties/ingress/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.ingress.type,parentSchema:schema0.properties.ingress,data:data227};
if(vErrors === null){
vErrors = [err567];
}
else {
vErrors.push(err567);
}
errors++;
}
}
if(data.loadBalancer !== undefined){
let data257 = data.loadBalancer;
if(data257 && typeof data257 == "object" && !Array.isArray(data257)){
for(const key64 in data257){
if(!(((key64 === "kind") || (key64 === "announcement")) || (key64 === "addresses"))){
const err568 = {instancePath:instancePath+"/loadBalancer",schemaPath:"#/properties/loadBalancer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key64},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.loadBalancer,data:data257};
if(vErrors === null){
vErrors = [err568];
}
else {
vErrors.push(err568);
}
errors++;
}
}
if(data257.kind !== undefined){
let data258 = data257.kind;
if(typeof data258 !== "string"){
const err569 = {instancePath:instancePath+"/loadBalancer/kind",schemaPath:"#/properties/loadBalancer/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.loadBalancer.properties.kind.type,parentSchema:schema0.properties.loadBalancer.properties.kind,data:data258};
if(vErrors === null){
vErrors = [err569];
}
else {
vErrors.push(err569);
}
errors++;
}
if(!(((data258 === "none") || (data258 === "metallb")) || (data258 === "calico"))){
const err570 = {instancePath:instancePath+"/loadBalancer/kind",schemaPath:"#/properties/loadBalancer/properties/kind/enum",keyword:"enum",params:{allowedValues: schema0.properties.loadBalancer.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.loadBalancer.properties.kind.enum,parentSchema:schema0.properties.loadBalancer.properties.kind,data:data258};
if(vErrors === null){
vErrors = [err570];
}
else {
vErrors.push(err570);
}
errors++;
}
}
if(data257.announcement !== undefined){
let data259 = data257.announcement;
if(typeof data259 !== "string"){
const err571 = {instancePath:instancePath+"/loadBalancer/announcement",schemaPath:"#/properties/loadBalancer/properties/announcement/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.loadBalancer.properties.announcement.type,parentSchema:schema0.properties.loadBalancer.properties.announcement,data:data259};
if(vErrors === null){
vErrors = [err571];
}
else {
vErrors.push(err571);
}
errors++;
}
if(!((data259 === "layer2") || (data259 === "bgp"))){
const err572 = {instancePath:instancePath+"/loadBalancer/announcement",schemaPath:"#/properties/loadBalancer/properties/announcement/enum",keyword:"enum",params:{allowedValues: schema0.properties.loadBalancer.properties.announcement.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.loadBalancer.properties.announcement.enum,parentSchema:schema0.properties.loadBalancer.properties.announcement,data:data259};
if(vErrors === null){
vErrors = [err572];
}
else {
vErrors.push(err572);
}
errors++;
}
}
if(data257.addresses !== undefined){
let data260 = data257.addresses;
if(Array.isArray(data260)){
const len16 = data260.length;
for(let i15=0; i15<len16; i15++){
let data261 = data260[i15];
if(typeof data261 === "string"){
if(!(formats14(data261))){
const err573 = {instancePath:instancePath+"/loadBalancer/addresses/" + i15,schemaPath:"#/properties/loadBalancer/properties/addresses/items/format",keyword:"format",params:{format: "ip-network"},message:"must match format \""+"ip-network"+"\"",schema:"ip-network",parentSchema:schema0.properties.loadBalancer.properties.addresses.items,data:data261};
if(vErrors === null){
vErrors = [err573];
}
else {
vErrors.push(err573);
}
errors++;
}
}
else {
const err574 = {instancePath:instancePath+"/loadBalancer/addresses/" + i15,schemaPath:"#/properties/loadBalancer/properties/addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.loadBalancer.properties.addresses.items.type,parentSchema:schema0.properties.loadBalancer.properties.addresses.items,data:data261};
if(vErrors === null){
vErrors = [err574];
}
else {
vErrors.push(err574);
}
errors++;
}
}
}
else {
const err575 = {instancePath:instancePath+"/loadBalancer/addresses",schemaPath:"#/properties/loadBalancer/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.loadBalancer.properties.addresses.type,parentSchema:schema0.properties.loadBalancer.properties.addresses,data:data260};
if(vErrors === null){
vErrors = [err575];
}
else {
vErrors.push(err575);
}
errors++;
}
}
}
else {
const err576 = {instancePath:instancePath+"/loadBalancer",schemaPath:"#/properties/loadBalancer/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.loadBalancer.type,parentSchema:schema0.properties.loadBalancer,data:data257};
if(vErrors === null){
vErrors = [err576];
}
else {
vErrors.push(err576);
}
errors++;
}
}
if(data.artifacts !== undefined){
let data262 = data.artifacts;
if(data262 && typeof data262 == "object" && !Array.isArray(data262)){
for(const key65 in data262){
if(!((((key65 === "source") || (key65 === "bundle")) || (key65 === "mirrors")) || (key65 === "digests"))){
const err577 = {instancePath:instancePath+"/artifacts",schemaPath:"#/properties/artifacts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key65},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.artifacts,data:data262};
if(vErrors === null){
vErrors = [err577];
}
else {
vErrors.push(err577);
}
errors++;
}
}
if(data262.source !== undefined){
let data263 = data262.source;
if(typeof data263 !== "string"){
const err578 = {instancePath:instancePath+"/artifacts/source",schemaPath:"#/properties/artifacts/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.artifacts.properties.source.type,parentSchema:schema0.properties.artifacts.properties.source,data:data263};
if(vErrors === null){
vErrors = [err578];
}
else {
vErrors.push(err578);
}
errors++;
}
if(!((data263 === "upstream") || (data263 === "bundle"))){
const err579 = {instancePath:instancePath+"/artifacts/source",schemaPath:"#/properties/artifacts/properties/source/enum",keyword:"enum",params:{allowedValues: schema0.properties.artifacts.properties.source.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.artifacts.properties.source.enum,parentSchema:schema0.properties.artifacts.properties.source,data:data263};
if(vErrors === null){
vErrors = [err579];
}
else {
vErrors.push(err579);
}
errors++;
}
}
if(data262.bundle !== undefined){
let data264 = data262.bundle;
if(typeof data264 === "string"){
if(!pattern3.test(data264)){
const err580 = {instancePath:instancePath+"/artifacts/bundle",schemaPath:"#/properties/artifacts/properties/bundle/pattern",keyword:"pattern",params:{pattern: "^[^\\0]+$"},message:"must match pattern \""+"^[^\\0]+$"+"\"",schema:"^[^\\0]+$",parentSchema:schema0.properties.artifacts.properties.bundle,data:data264};
if(vErrors === null){
vErrors = [err580];
}
else {
vErrors.push(err580);
}
errors++;
}
}
else {
const err581 = {instancePath:instancePath+"/artifacts/bundle",schemaPath:"#/properties/artifacts/properties/bundle/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.artifacts.properties.bundle.type,parentSchema:schema0.properties.artifacts.properties.bundle,data:data264};
if(vErrors === null){
vErrors = [err581];
}
else {
vErrors.push(err581);
}
errors++;
}
}
if(data262.mirrors !== undefined){
let data265 = data262.mirrors;
if(Array.isArray(data265)){
const len17 = data265.length;
for(let i16=0; i16<len17; i16++){
let data266 = data265[i16];
if(data266 && typeof data266 == "object" && !Array.isArray(data266)){
if(data266.host === undefined){
const err582 = {instancePath:instancePath+"/artifacts/mirrors/" + i16,schemaPath:"#/properties/artifacts/properties/mirrors/items/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'",schema:schema0.properties.artifacts.properties.mirrors.items.required,parentSchema:schema0.properties.artifacts.properties.mirrors.items,data:data266};
if(vErrors === null){
vErrors = [err582];
}
else {
vErrors.push(err582);
}
errors++;
}
if(data266.url === undefined){
const err583 = {instancePath:instancePath+"/artifacts/mirrors/" + i16,schemaPath:"#/properties/artifacts/properties/mirrors/items/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema0.properties.artifacts.properties.mirrors.items.required,parentSchema:schema0.properties.artifacts.properties.mirrors.items,data:data266};
if(vErrors === null){
vErrors = [err583];
}
else {
vErrors.push(err583);
}
errors++;
}
for(const key66 in data266){
if(!(((key66 === "host") || (key66 === "url")) || (key66 === "location"))){
const err584 = {instancePath:instancePath+"/artifacts/mirrors/" + i16,schemaPath:"#/properties/artifacts/properties/mirrors/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key66},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.artifacts.properties.mirrors.items,data:data266};
if(vErrors === null){
vErrors = [err584];
}
else {
vErrors.push(err584);
}
errors++;
}
}
if(data266.host !== undefined){
let data267 = data266.host;
if(typeof data267 === "string"){
if(!pattern5.test(data267)){
const err585 = {instancePath:instancePath+"/artifacts/mirrors/" + i16+"/host",schemaPath:"#/properties/artifacts/properties/mirrors/items/properties/host/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$"},message:"must match pattern \""+"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$"+"\"",schema:"^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$",parentSchema:schema0.properties.artifacts.properties.mirrors.items.properties.host,data:data267};
if(vErrors === null){
vErrors = [err585];
}
else {
vErrors.push(err585);
}
errors++;
}
}
else {
const err586 = {instancePath:instancePath+"/artifacts/mirrors/" + i16+"/host",schemaPath:"#/properties/artifacts/properties/mirrors/items/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.artifacts.properties.mirrors.items.properties.host.type,parentSchema:schema0.properties.artifacts.properties.mirrors.items.properties.host,data:data267};
if(vErrors === null){
vErrors = [err586];
}
else {
vErrors.push(err586);
}
errors++;
}
}
if(data266.url !== undefined){
let data268 = data266.url;
if(typeof data268 === "string"){
if(!pattern79.test(data268)){
const err587 = {instancePath:instancePath+"/artifacts/mirrors/" + i16+"/url",schemaPath:"#/properties/artifacts/properties/mirrors/items/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]+$"},message:"must match pattern \""+"^https?://[^\\s]+$"+"\"",schema:"^https?://[^\\s]+$",parentSchema:schema0.properties.artifacts.properties.mirrors.items.properties.url,data:data268};
if(vErrors === null){
vErrors = [err587];
}
else {
vErrors.push(err587);
}
errors++;
}
}
else {
const err588 = {instancePath:instancePath+"/artifacts/mirrors/" + i16+"/url",schemaPath:"#/properties/artifacts/properties/mirrors/items/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.artifacts.properties.mirrors.items.properties.url.type,parentSchema:schema0.properties.artifacts.properties.mirrors.items.properties.url,data:data268};
if(vErrors === null){
vErrors = [err588];
}
else {
vErrors.push(err588);
}
errors++;
}
}
if(data266.location !== undefined){
let data269 = data266.location;
if(data269 && typeof data269 == "object" && !Array.isArray(data269)){
if(data269.country === undefined){
const err589 = {instancePath:instancePath+"/artifacts/mirrors/" + i16+"/location",schemaPath:"#/properties/artifacts/properties/mirrors/items/properties/location/required",keyword:"required",params:{missingProperty: "country"},message:"must have required property '"+"country"+"'",schema:schema0.properties.artifacts.properties.mirrors.items.properties.location.required,parentSchema:schema0.properties.artifacts.properties.mirrors.items.properties.location,data:data269};
if(vErrors === null){
vErrors = [err589];
}
else {
vErrors.push(err589);
}
errors++;
}
for(const key67 in data269){
if(!((key67 === "country") || (key67 === "city"))){
const err590 = {instancePath:instancePath+"/artifacts/mirrors/" + i16+"/location",schemaPath:"#/properties/artifacts/properties/mirrors/items/properties/location/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key67},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.artifacts.properties.mirrors.items.properties.location,data:data269};
if(vErrors === null){
vErrors = [err590];
}
else {
vErrors.push(err590);
}
errors++;
}
}
if(data269.country !== undefined){
let data270 = data269.country;
if(typeof data270 === "string"){
if(!pattern1.test(data270)){
const err591 = {instancePath:instancePath+"/artifacts/mirrors/" + i16+"/location/country",schemaPath:"#/properties/artifacts/properties/mirrors/items/properties/location/properties/country/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\"",schema:"^[A-Z]{2}$",parentSchema:schema0.properties.artifacts.properties.mirrors.items.properties.location.properties.country,data:data270};
if(vErrors === null){
vErrors = [err591];
}
else {
vErrors.push(err591);
}
errors++;
}
}
else {
const err592 = {instancePath:instancePath+"/artifacts/mirrors/" + i16+"/location/country",schemaPath:"#/properties/artifacts/properties/mirrors/items/properties/location/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.artifacts.properties.mirrors.items.properties.location.properties.country.type,parentSchema:schema0.properties.artifacts.properties.mirrors.items.properties.location.properties.country,data:data270};
if(vErrors === null){
vErrors = [err592];
}
else {
vErrors.push(err592);
}
errors++;
}
}
if(data269.city !== undefined){
let data271 = data269.city;
if(typeof data271 === "string"){
if(func1(data271) < 1){
const err593 = {instancePath:instancePath+"/artifacts/mirrors/" + i16+"/location/city",schemaPath:"#/properties/artifacts/properties/mirrors/items/properties/location/properties/city/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema0.properties.artifacts.properties.mirrors.items.properties.location.properties.city,data:data271};
if(vErrors === null){
vErrors = [err593];
}
else {
vErrors.push(err593);
}
errors++;
}
}
else {
const err594 = {instancePath:instancePath+"/artifacts/mirrors/" + i16+"/location/city",schemaPath:"#/properties/artifacts/properties/mirrors/items/properties/location/properties/city/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.artifacts.properties.mirrors.items.properties.location.properties.city.type,parentSchema:schema0.properties.artifacts.properties.mirrors.items.properties.location.properties.city,data:data271};
if(vErrors === null){
vErrors = [err594];
}
else {
vErrors.push(err594);
}
errors++;
}
}
}
else {
const err595 = {instancePath:instancePath+"/artifacts/mirrors/" + i16+"/location",schemaPath:"#/properties/artifacts/properties/mirrors/items/properties/location/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.artifacts.properties.mirrors.items.properties.location.type,parentSchema:schema0.properties.artifacts.properties.mirrors.items.properties.location,data:data269};
if(vErrors === null){
vErrors = [err595];
}
else {
vErrors.push(err595);
}
errors++;
}
}
}
else {
const err596 = {instancePath:instancePath+"/artifacts/mirrors/" + i16,schemaPath:"#/properties/artifacts/properties/mirrors/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.artifacts.properties.mirrors.items.type,parentSchema:schema0.properties.artifacts.properties.mirrors.items,data:data266};
if(vErrors === null){
vErrors = [err596];
}
else {
vErrors.push(err596);
}
errors++;
}
}
}
else {
const err597 = {instancePath:instancePath+"/artifacts/mirrors",schemaPath:"#/properties/artifacts/properties/mirrors/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema0.properties.artifacts.properties.mirrors.type,parentSchema:schema0.properties.artifacts.properties.mirrors,data:data265};
if(vErrors === null){
vErrors = [err597];
}
else {
vErrors.push(err597);
}
errors++;
}
}
if(data262.digests !== undefined){
let data272 = data262.digests;
if(data272 && typeof data272 == "object" && !Array.isArray(data272)){
for(const key68 in data272){
if(pattern81.test(key68)){
let data273 = data272[key68];
if(typeof data273 === "string"){
if(!pattern82.test(data273)){
const err598 = {instancePath:instancePath+"/artifacts/digests/" + key68.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/artifacts/properties/digests/patternProperties/%5E(.*)%24/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema0.properties.artifacts.properties.digests.patternProperties["^(.*)$"],data:data273};
if(vErrors === null){
vErrors = [err598];
}
else {
vErrors.push(err598);
}
errors++;
}
}
else {
const err599 = {instancePath:instancePath+"/artifacts/digests/" + key68.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/artifacts/properties/digests/patternProperties/%5E(.*)%24/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.artifacts.properties.digests.patternProperties["^(.*)$"].type,parentSchema:schema0.properties.artifacts.properties.digests.patternProperties["^(.*)$"],data:data273};
if(vErrors === null){
vErrors = [err599];
}
else {
vErrors.push(err599);
}
errors++;
}
}
}
}
else {
const err600 = {instancePath:instancePath+"/artifacts/digests",schemaPath:"#/properties/artifacts/properties/digests/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.artifacts.properties.digests.type,parentSchema:schema0.properties.artifacts.properties.digests,data:data272};
if(vErrors === null){
vErrors = [err600];
}
else {
vErrors.push(err600);
}
errors++;
}
}
}
else {
const err601 = {instancePath:instancePath+"/artifacts",schemaPath:"#/properties/artifacts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.artifacts.type,parentSchema:schema0.properties.artifacts,data:data262};
if(vErrors === null){
vErrors = [err601];
}
else {
vErrors.push(err601);
}
errors++;
}
}
if(data.backup !== undefined){
let data274 = data.backup;
if(data274 && typeof data274 == "object" && !Array.isArray(data274)){
for(const key69 in data274){
if(!(key69 === "etcd")){
const err602 = {instancePath:instancePath+"/backup",schemaPath:"#/properties/backup/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key69},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.backup,data:data274};
if(vErrors === null){
vErrors = [err602];
}
else {
vErrors.push(err602);
}
errors++;
}
}
if(data274.etcd !== undefined){
let data275 = data274.etcd;
if(data275 && typeof data275 == "object" && !Array.isArray(data275)){
if(data275.schedule === undefined){
const err603 = {instancePath:instancePath+"/backup/etcd",schemaPath:"#/properties/backup/properties/etcd/required",keyword:"required",params:{missingProperty: "schedule"},message:"must have required property '"+"schedule"+"'",schema:schema0.properties.backup.properties.etcd.required,parentSchema:schema0.properties.backup.properties.etcd,data:data275};
if(vErrors === null){
vErrors = [err603];
}
else {
vErrors.push(err603);
}
errors++;
}
if(data275.target === undefined){
const err604 = {instancePath:instancePath+"/backup/etcd",schemaPath:"#/properties/backup/properties/etcd/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema0.properties.backup.properties.etcd.required,parentSchema:schema0.properties.backup.properties.etcd,data:data275};
if(vErrors === null){
vErrors = [err604];
}
else {
vErrors.push(err604);
}
errors++;
}
for(const key70 in data275){
if(!((key70 === "schedule") || (key70 === "target"))){
const err605 = {instancePath:instancePath+"/backup/etcd",schemaPath:"#/properties/backup/properties/etcd/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key70},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.backup.properties.etcd,data:data275};
if(vErrors === null){
vErrors = [err605];
}
else {
vErrors.push(err605);
}
errors++;
}
}
if(data275.schedule !== undefined){
let data276 = data275.schedule;
if(typeof data276 === "string"){
if(!pattern83.test(data276)){
const err606 = {instancePath:instancePath+"/backup/etcd/schedule",schemaPath:"#/properties/backup/properties/etcd/properties/schedule/pattern",keyword:"pattern",params:{pattern: "^\\S+ \\S+ \\S+ \\S+ \\S+$"},message:"must match pattern \""+"^\\S+ \\S+ \\S+ \\S+ \\S+$"+"\"",schema:"^\\S+ \\S+ \\S+ \\S+ \\S+$",parentSchema:schema0.properties.backup.properties.etcd.properties.schedule,data:data276};
if(vErrors === null){
vErrors = [err606];
}
else {
vErrors.push(err606);
}
errors++;
}
}
else {
const err607 = {instancePath:instancePath+"/backup/etcd/schedule",schemaPath:"#/properties/backup/properties/etcd/properties/schedule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.backup.properties.etcd.properties.schedule.type,parentSchema:schema0.properties.backup.properties.etcd.properties.schedule,data:data276};
if(vErrors === null){
vErrors = [err607];
}
else {
vErrors.push(err607);
}
errors++;
}
}
if(data275.target !== undefined){
let data277 = data275.target;
if(data277 && typeof data277 == "object" && !Array.isArray(data277)){
if(data277.kind === undefined){
const err608 = {instancePath:instancePath+"/backup/etcd/target",schemaPath:"#/properties/backup/properties/etcd/properties/target/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema0.properties.backup.properties.etcd.properties.target.required,parentSchema:schema0.properties.backup.properties.etcd.properties.target,data:data277};
if(vErrors === null){
vErrors = [err608];
}
else {
vErrors.push(err608);
}
errors++;
}
for(const key71 in data277){
if(!(((key71 === "kind") || (key71 === "endpoint")) || (key71 === "country"))){
const err609 = {instancePath:instancePath+"/backup/etcd/target",schemaPath:"#/properties/backup/properties/etcd/properties/target/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key71},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.backup.properties.etcd.properties.target,data:data277};
if(vErrors === null){
vErrors = [err609];
}
else {
vErrors.push(err609);
}
errors++;
}
}
if(data277.kind !== undefined){
let data278 = data277.kind;
if(typeof data278 !== "string"){
const err610 = {instancePath:instancePath+"/backup/etcd/target/kind",schemaPath:"#/properties/backup/properties/etcd/properties/target/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.backup.properties.etcd.properties.target.properties.kind.type,parentSchema:schema0.properties.backup.properties.etcd.properties.target.properties.kind,data:data278};
if(vErrors === null){
vErrors = [err610];
}
else {
vErrors.push(err610);
}
errors++;
}
if(!((data278 === "s3") || (data278 === "sftp"))){
const err611 = {instancePath:instancePath+"/backup/etcd/target/kind",schemaPath:"#/properties/backup/properties/etcd/properties/target/properties/kind/enum",keyword:"enum",params:{allowedValues: schema0.properties.backup.properties.etcd.properties.target.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.backup.properties.etcd.properties.target.properties.kind.enum,parentSchema:schema0.properties.backup.properties.etcd.properties.target.properties.kind,data:data278};
if(vErrors === null){
vErrors = [err611];
}
else {
vErrors.push(err611);
}
errors++;
}
}
if(data277.endpoint !== undefined){
let data279 = data277.endpoint;
if(typeof data279 === "string"){
if(!pattern79.test(data279)){
const err612 = {instancePath:instancePath+"/backup/etcd/target/endpoint",schemaPath:"#/properties/backup/properties/etcd/properties/target/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]+$"},message:"must match pattern \""+"^https?://[^\\s]+$"+"\"",schema:"^https?://[^\\s]+$",parentSchema:schema0.properties.backup.properties.etcd.properties.target.properties.endpoint,data:data279};
if(vErrors === null){
vErrors = [err612];
}
else {
vErrors.push(err612);
}
errors++;
}
}
else {
const err613 = {instancePath:instancePath+"/backup/etcd/target/endpoint",schemaPath:"#/properties/backup/properties/etcd/properties/target/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.backup.properties.etcd.properties.target.properties.endpoint.type,parentSchema:schema0.properties.backup.properties.etcd.properties.target.properties.endpoint,data:data279};
if(vErrors === null){
vErrors = [err613];
}
else {
vErrors.push(err613);
}
errors++;
}
}
if(data277.country !== undefined){
let data280 = data277.country;
if(typeof data280 === "string"){
if(!pattern1.test(data280)){
const err614 = {instancePath:instancePath+"/backup/etcd/target/country",schemaPath:"#/properties/backup/properties/etcd/properties/target/properties/country/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\"",schema:"^[A-Z]{2}$",parentSchema:schema0.properties.backup.properties.etcd.properties.target.properties.country,data:data280};
if(vErrors === null){
vErrors = [err614];
}
else {
vErrors.push(err614);
}
errors++;
}
}
else {
const err615 = {instancePath:instancePath+"/backup/etcd/target/country",schemaPath:"#/properties/backup/properties/etcd/properties/target/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.backup.properties.etcd.properties.target.properties.country.type,parentSchema:schema0.properties.backup.properties.etcd.properties.target.properties.country,data:data280};
if(vErrors === null){
vErrors = [err615];
}
else {
vErrors.push(err615);
}
errors++;
}
}
}
else {
const err616 = {instancePath:instancePath+"/backup/etcd/target",schemaPath:"#/properties/backup/properties/etcd/properties/target/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.backup.properties.etcd.properties.target.type,parentSchema:schema0.properties.backup.properties.etcd.properties.target,data:data277};
if(vErrors === null){
vErrors = [err616];
}
else {
vErrors.push(err616);
}
errors++;
}
}
}
else {
const err617 = {instancePath:instancePath+"/backup/etcd",schemaPath:"#/properties/backup/properties/etcd/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.backup.properties.etcd.type,parentSchema:schema0.properties.backup.properties.etcd,data:data275};
if(vErrors === null){
vErrors = [err617];
}
else {
vErrors.push(err617);
}
errors++;
}
}
}
else {
const err618 = {instancePath:instancePath+"/backup",schemaPath:"#/properties/backup/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.backup.type,parentSchema:schema0.properties.backup,data:data274};
if(vErrors === null){
vErrors = [err618];
}
else {
vErrors.push(err618);
}
errors++;
}
}
if(data.addons !== undefined){
let data281 = data.addons;
if(data281 && typeof data281 == "object" && !Array.isArray(data281)){
for(const key72 in data281){
if(!(key72 === "engine")){
const err619 = {instancePath:instancePath+"/addons",schemaPath:"#/properties/addons/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key72},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.addons,data:data281};
if(vErrors === null){
vErrors = [err619];
}
else {
vErrors.push(err619);
}
errors++;
}
}
if(data281.engine !== undefined){
let data282 = data281.engine;
if(typeof data282 !== "string"){
const err620 = {instancePath:instancePath+"/addons/engine",schemaPath:"#/properties/addons/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.addons.properties.engine.type,parentSchema:schema0.properties.addons.properties.engine,data:data282};
if(vErrors === null){
vErrors = [err620];
}
else {
vErrors.push(err620);
}
errors++;
}
if(!((data282 === "apply") || (data282 === "pulumi"))){
const err621 = {instancePath:instancePath+"/addons/engine",schemaPath:"#/properties/addons/properties/engine/enum",keyword:"enum",params:{allowedValues: schema0.properties.addons.properties.engine.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.addons.properties.engine.enum,parentSchema:schema0.properties.addons.properties.engine,data:data282};
if(vErrors === null){
vErrors = [err621];
}
else {
vErrors.push(err621);
}
errors++;
}
}
}
else {
const err622 = {instancePath:instancePath+"/addons",schemaPath:"#/properties/addons/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.addons.type,parentSchema:schema0.properties.addons,data:data281};
if(vErrors === null){
vErrors = [err622];
}
else {
vErrors.push(err622);
}
errors++;
}
}
if(data.acceptance !== undefined){
let data283 = data.acceptance;
if(data283 && typeof data283 == "object" && !Array.isArray(data283)){
for(const key73 in data283){
if(!(((key73 === "enabled") || (key73 === "timeout")) || (key73 === "steadyFor"))){
const err623 = {instancePath:instancePath+"/acceptance",schemaPath:"#/properties/acceptance/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key73},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.acceptance,data:data283};
if(vErrors === null){
vErrors = [err623];
}
else {
vErrors.push(err623);
}
errors++;
}
}
if(data283.enabled !== undefined){
let data284 = data283.enabled;
if(typeof data284 !== "boolean"){
const err624 = {instancePath:instancePath+"/acceptance/enabled",schemaPath:"#/properties/acceptance/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema0.properties.acceptance.properties.enabled.type,parentSchema:schema0.properties.acceptance.properties.enabled,data:data284};
if(vErrors === null){
vErrors = [err624];
}
else {
vErrors.push(err624);
}
errors++;
}
}
if(data283.timeout !== undefined){
let data285 = data283.timeout;
if(typeof data285 === "string"){
if(!pattern33.test(data285)){
const err625 = {instancePath:instancePath+"/acceptance/timeout",schemaPath:"#/properties/acceptance/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.acceptance.properties.timeout,data:data285};
if(vErrors === null){
vErrors = [err625];
}
else {
vErrors.push(err625);
}
errors++;
}
}
else {
const err626 = {instancePath:instancePath+"/acceptance/timeout",schemaPath:"#/properties/acceptance/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.acceptance.properties.timeout.type,parentSchema:schema0.properties.acceptance.properties.timeout,data:data285};
if(vErrors === null){
vErrors = [err626];
}
else {
vErrors.push(err626);
}
errors++;
}
}
if(data283.steadyFor !== undefined){
let data286 = data283.steadyFor;
if(typeof data286 === "string"){
if(!pattern33.test(data286)){
const err627 = {instancePath:instancePath+"/acceptance/steadyFor",schemaPath:"#/properties/acceptance/properties/steadyFor/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema0.properties.acceptance.properties.steadyFor,data:data286};
if(vErrors === null){
vErrors = [err627];
}
else {
vErrors.push(err627);
}
errors++;
}
}
else {
const err628 = {instancePath:instancePath+"/acceptance/steadyFor",schemaPath:"#/properties/acceptance/properties/steadyFor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.acceptance.properties.steadyFor.type,parentSchema:schema0.properties.acceptance.properties.steadyFor,data:data286};
if(vErrors === null){
vErrors = [err628];
}
else {
vErrors.push(err628);
}
errors++;
}
}
}
else {
const err629 = {instancePath:instancePath+"/acceptance",schemaPath:"#/properties/acceptance/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.acceptance.type,parentSchema:schema0.properties.acceptance,data:data283};
if(vErrors === null){
vErrors = [err629];
}
else {
vErrors.push(err629);
}
errors++;
}
}
if(data.terraform !== undefined){
let data287 = data.terraform;
if(data287 && typeof data287 == "object" && !Array.isArray(data287)){
for(const key74 in data287){
if(!((key74 === "backend") || (key74 === "resourceKind"))){
const err630 = {instancePath:instancePath+"/terraform",schemaPath:"#/properties/terraform/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key74},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.terraform,data:data287};
if(vErrors === null){
vErrors = [err630];
}
else {
vErrors.push(err630);
}
errors++;
}
}
if(data287.backend !== undefined){
let data288 = data287.backend;
const _errs662 = errors;
let valid107 = false;
const _errs663 = errors;
if(data288 && typeof data288 == "object" && !Array.isArray(data288)){
if(data288.kind === undefined){
const err631 = {instancePath:instancePath+"/terraform/backend",schemaPath:"#/properties/terraform/properties/backend/anyOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema0.properties.terraform.properties.backend.anyOf[0].required,parentSchema:schema0.properties.terraform.properties.backend.anyOf[0],data:data288};
if(vErrors === null){
vErrors = [err631];
}
else {
vErrors.push(err631);
}
errors++;
}
for(const key75 in data288){
if(!((key75 === "kind") || (key75 === "path"))){
const err632 = {instancePath:instancePath+"/terraform/backend",schemaPath:"#/properties/terraform/properties/backend/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key75},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.terraform.properties.backend.anyOf[0],data:data288};
if(vErrors === null){
vErrors = [err632];
}
else {
vErrors.push(err632);
}
errors++;
}
}
if(data288.kind !== undefined){
let data289 = data288.kind;
if(typeof data289 !== "string"){
const err633 = {instancePath:instancePath+"/terraform/backend/kind",schemaPath:"#/properties/terraform/properties/backend/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.terraform.properties.backend.anyOf[0].properties.kind.type,parentSchema:schema0.properties.terraform.properties.backend.anyOf[0].properties.kind,data:data289};
if(vErrors === null){
vErrors = [err633];
}
else {
vErrors.push(err633);
}
errors++;
}
if("local" !== data289){
const err634 = {instancePath:instancePath+"/terraform/backend/kind",schemaPath:"#/properties/terraform/properties/backend/anyOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "local"},message:"must be equal to constant",schema:"local",parentSchema:schema0.properties.terraform.properties.backend.anyOf[0].properties.kind,data:data289};
if(vErrors === null){
vErrors = [err634];
}
else {
vErrors.push(err634);
}
errors++;
}
}
if(data288.path !== undefined){
let data290 = data288.path;
if(typeof data290 === "string"){
if(!pattern3.test(data290)){
const err635 = {instancePath:instancePath+"/terraform/backend/path",schemaPath:"#/properties/terraform/properties/backend/anyOf/0/properties/path/pattern",keyword:"pattern",params:{pattern: "^[^\\0]+$"},message:"must match pattern \""+"^[^\\0]+$"+"\"",schema:"^[^\\0]+$",parentSchema:schema0.properties.terraform.properties.backend.anyOf[0].properties.path,data:data290};
if(vErrors === null){
vErrors = [err635];
}
else {
vErrors.push(err635);
}
errors++;
}
}
else {
const err636 = {instancePath:instancePath+"/terraform/backend/path",schemaPath:"#/properties/terraform/properties/backend/anyOf/0/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.terraform.properties.backend.anyOf[0].properties.path.type,parentSchema:schema0.properties.terraform.properties.backend.anyOf[0].properties.path,data:data290};
if(vErrors === null){
vErrors = [err636];
}
else {
vErrors.push(err636);
}
errors++;
}
}
}
else {
const err637 = {instancePath:instancePath+"/terraform/backend",schemaPath:"#/properties/terraform/properties/backend/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.terraform.properties.backend.anyOf[0].type,parentSchema:schema0.properties.terraform.properties.backend.anyOf[0],data:data288};
if(vErrors === null){
vErrors = [err637];
}
else {
vErrors.push(err637);
}
errors++;
}
var _valid4 = _errs663 === errors;
valid107 = valid107 || _valid4;
if(!valid107){
const _errs670 = errors;
if(data288 && typeof data288 == "object" && !Array.isArray(data288)){
if(data288.kind === undefined){
const err638 = {instancePath:instancePath+"/terraform/backend",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema0.properties.terraform.properties.backend.anyOf[1].required,parentSchema:schema0.properties.terraform.properties.backend.anyOf[1],data:data288};
if(vErrors === null){
vErrors = [err638];
}
else {
vErrors.push(err638);
}
errors++;
}
if(data288.bucket === undefined){
const err639 = {instancePath:instancePath+"/terraform/backend",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/required",keyword:"required",params:{missingProperty: "bucket"},message:"must have required property '"+"bucket"+"'",schema:schema0.properties.terraform.properties.backend.anyOf[1].required,parentSchema:schema0.properties.terraform.properties.backend.anyOf[1],data:data288};
if(vErrors === null){
vErrors = [err639];
}
else {
vErrors.push(err639);
}
errors++;
}
if(data288.key === undefined){
const err640 = {instancePath:instancePath+"/terraform/backend",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema0.properties.terraform.properties.backend.anyOf[1].required,parentSchema:schema0.properties.terraform.properties.backend.anyOf[1],data:data288};
if(vErrors === null){
vErrors = [err640];
}
else {
vErrors.push(err640);
}
errors++;
}
if(data288.region === undefined){
const err641 = {instancePath:instancePath+"/terraform/backend",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'",schema:schema0.properties.terraform.properties.backend.anyOf[1].required,parentSchema:schema0.properties.terraform.properties.backend.anyOf[1],data:data288};
if(vErrors === null){
vErrors = [err641];
}
else {
vErrors.push(err641);
}
errors++;
}
for(const key76 in data288){
if(!(((((key76 === "kind") || (key76 === "bucket")) || (key76 === "key")) || (key76 === "region")) || (key76 === "endpoint"))){
const err642 = {instancePath:instancePath+"/terraform/backend",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key76},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.terraform.properties.backend.anyOf[1],data:data288};
if(vErrors === null){
vErrors = [err642];
}
else {
vErrors.push(err642);
}
errors++;
}
}
if(data288.kind !== undefined){
let data291 = data288.kind;
if(typeof data291 !== "string"){
const err643 = {instancePath:instancePath+"/terraform/backend/kind",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.terraform.properties.backend.anyOf[1].properties.kind.type,parentSchema:schema0.properties.terraform.properties.backend.anyOf[1].properties.kind,data:data291};
if(vErrors === null){
vErrors = [err643];
}
else {
vErrors.push(err643);
}
errors++;
}
if("s3" !== data291){
const err644 = {instancePath:instancePath+"/terraform/backend/kind",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "s3"},message:"must be equal to constant",schema:"s3",parentSchema:schema0.properties.terraform.properties.backend.anyOf[1].properties.kind,data:data291};
if(vErrors === null){
vErrors = [err644];
}
else {
vErrors.push(err644);
}
errors++;
}
}
if(data288.bucket !== undefined){
let data292 = data288.bucket;
if(typeof data292 === "string"){
if(func1(data292) < 3){
const err645 = {instancePath:instancePath+"/terraform/backend/bucket",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/properties/bucket/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters",schema:3,parentSchema:schema0.properties.terraform.properties.backend.anyOf[1].properties.bucket,data:data292};
if(vErrors === null){
vErrors = [err645];
}
else {
vErrors.push(err645);
}
errors++;
}
}
else {
const err646 = {instancePath:instancePath+"/terraform/backend/bucket",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/properties/bucket/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.terraform.properties.backend.anyOf[1].properties.bucket.type,parentSchema:schema0.properties.terraform.properties.backend.anyOf[1].properties.bucket,data:data292};
if(vErrors === null){
vErrors = [err646];
}
else {
vErrors.push(err646);
}
errors++;
}
}
if(data288.key !== undefined){
let data293 = data288.key;
if(typeof data293 === "string"){
if(func1(data293) < 1){
const err647 = {instancePath:instancePath+"/terraform/backend/key",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema0.properties.terraform.properties.backend.anyOf[1].properties.key,data:data293};
if(vErrors === null){
vErrors = [err647];
}
else {
vErrors.push(err647);
}
errors++;
}
}
else {
const err648 = {instancePath:instancePath+"/terraform/backend/key",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.terraform.properties.backend.anyOf[1].properties.key.type,parentSchema:schema0.properties.terraform.properties.backend.anyOf[1].properties.key,data:data293};
if(vErrors === null){
vErrors = [err648];
}
else {
vErrors.push(err648);
}
errors++;
}
}
if(data288.region !== undefined){
let data294 = data288.region;
if(typeof data294 === "string"){
if(func1(data294) < 1){
const err649 = {instancePath:instancePath+"/terraform/backend/region",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/properties/region/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema0.properties.terraform.properties.backend.anyOf[1].properties.region,data:data294};
if(vErrors === null){
vErrors = [err649];
}
else {
vErrors.push(err649);
}
errors++;
}
}
else {
const err650 = {instancePath:instancePath+"/terraform/backend/region",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.terraform.properties.backend.anyOf[1].properties.region.type,parentSchema:schema0.properties.terraform.properties.backend.anyOf[1].properties.region,data:data294};
if(vErrors === null){
vErrors = [err650];
}
else {
vErrors.push(err650);
}
errors++;
}
}
if(data288.endpoint !== undefined){
let data295 = data288.endpoint;
if(typeof data295 === "string"){
if(!pattern79.test(data295)){
const err651 = {instancePath:instancePath+"/terraform/backend/endpoint",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]+$"},message:"must match pattern \""+"^https?://[^\\s]+$"+"\"",schema:"^https?://[^\\s]+$",parentSchema:schema0.properties.terraform.properties.backend.anyOf[1].properties.endpoint,data:data295};
if(vErrors === null){
vErrors = [err651];
}
else {
vErrors.push(err651);
}
errors++;
}
}
else {
const err652 = {instancePath:instancePath+"/terraform/backend/endpoint",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.terraform.properties.backend.anyOf[1].properties.endpoint.type,parentSchema:schema0.properties.terraform.properties.backend.anyOf[1].properties.endpoint,data:data295};
if(vErrors === null){
vErrors = [err652];
}
else {
vErrors.push(err652);
}
errors++;
}
}
}
else {
const err653 = {instancePath:instancePath+"/terraform/backend",schemaPath:"#/properties/terraform/properties/backend/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.terraform.properties.backend.anyOf[1].type,parentSchema:schema0.properties.terraform.properties.backend.anyOf[1],data:data288};
if(vErrors === null){
vErrors = [err653];
}
else {
vErrors.push(err653);
}
errors++;
}
var _valid4 = _errs670 === errors;
valid107 = valid107 || _valid4;
if(!valid107){
const _errs683 = errors;
if(data288 && typeof data288 == "object" && !Array.isArray(data288)){
if(data288.kind === undefined){
const err654 = {instancePath:instancePath+"/terraform/backend",schemaPath:"#/properties/terraform/properties/backend/anyOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema0.properties.terraform.properties.backend.anyOf[2].required,parentSchema:schema0.properties.terraform.properties.backend.anyOf[2],data:data288};
if(vErrors === null){
vErrors = [err654];
}
else {
vErrors.push(err654);
}
errors++;
}
if(data288.address === undefined){
const err655 = {instancePath:instancePath+"/terraform/backend",schemaPath:"#/properties/terraform/properties/backend/anyOf/2/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema0.properties.terraform.properties.backend.anyOf[2].required,parentSchema:schema0.properties.terraform.properties.backend.anyOf[2],data:data288};
if(vErrors === null){
vErrors = [err655];
}
else {
vErrors.push(err655);
}
errors++;
}
for(const key77 in data288){
if(!(((key77 === "kind") || (key77 === "address")) || (key77 === "lockAddress"))){
const err656 = {instancePath:instancePath+"/terraform/backend",schemaPath:"#/properties/terraform/properties/backend/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key77},message:"must NOT have additional properties",schema:false,parentSchema:schema0.properties.terraform.properties.backend.anyOf[2],data:data288};
if(vErrors === null){
vErrors = [err656];
}
else {
vErrors.push(err656);
}
errors++;
}
}
if(data288.kind !== undefined){
let data296 = data288.kind;
if(typeof data296 !== "string"){
const err657 = {instancePath:instancePath+"/terraform/backend/kind",schemaPath:"#/properties/terraform/properties/backend/anyOf/2/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.terraform.properties.backend.anyOf[2].properties.kind.type,parentSchema:schema0.properties.terraform.properties.backend.anyOf[2].properties.kind,data:data296};
if(vErrors === null){
vErrors = [err657];
}
else {
vErrors.push(err657);
}
errors++;
}
if("http" !== data296){
const err658 = {instancePath:instancePath+"/terraform/backend/kind",schemaPath:"#/properties/terraform/properties/backend/anyOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "http"},message:"must be equal to constant",schema:"http",parentSchema:schema0.properties.terraform.properties.backend.anyOf[2].properties.kind,data:data296};
if(vErrors === null){
vErrors = [err658];
}
else {
vErrors.push(err658);
}
errors++;
}
}
if(data288.address !== undefined){
let data297 = data288.address;
if(typeof data297 === "string"){
if(!pattern79.test(data297)){
const err659 = {instancePath:instancePath+"/terraform/backend/address",schemaPath:"#/properties/terraform/properties/backend/anyOf/2/properties/address/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]+$"},message:"must match pattern \""+"^https?://[^\\s]+$"+"\"",schema:"^https?://[^\\s]+$",parentSchema:schema0.properties.terraform.properties.backend.anyOf[2].properties.address,data:data297};
if(vErrors === null){
vErrors = [err659];
}
else {
vErrors.push(err659);
}
errors++;
}
}
else {
const err660 = {instancePath:instancePath+"/terraform/backend/address",schemaPath:"#/properties/terraform/properties/backend/anyOf/2/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.terraform.properties.backend.anyOf[2].properties.address.type,parentSchema:schema0.properties.terraform.properties.backend.anyOf[2].properties.address,data:data297};
if(vErrors === null){
vErrors = [err660];
}
else {
vErrors.push(err660);
}
errors++;
}
}
if(data288.lockAddress !== undefined){
let data298 = data288.lockAddress;
if(typeof data298 === "string"){
if(!pattern79.test(data298)){
const err661 = {instancePath:instancePath+"/terraform/backend/lockAddress",schemaPath:"#/properties/terraform/properties/backend/anyOf/2/properties/lockAddress/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]+$"},message:"must match pattern \""+"^https?://[^\\s]+$"+"\"",schema:"^https?://[^\\s]+$",parentSchema:schema0.properties.terraform.properties.backend.anyOf[2].properties.lockAddress,data:data298};
if(vErrors === null){
vErrors = [err661];
}
else {
vErrors.push(err661);
}
errors++;
}
}
else {
const err662 = {instancePath:instancePath+"/terraform/backend/lockAddress",schemaPath:"#/properties/terraform/properties/backend/anyOf/2/properties/lockAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.terraform.properties.backend.anyOf[2].properties.lockAddress.type,parentSchema:schema0.properties.terraform.properties.backend.anyOf[2].properties.lockAddress,data:data298};
if(vErrors === null){
vErrors = [err662];
}
else {
vErrors.push(err662);
}
errors++;
}
}
}
else {
const err663 = {instancePath:instancePath+"/terraform/backend",schemaPath:"#/properties/terraform/properties/backend/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.terraform.properties.backend.anyOf[2].type,parentSchema:schema0.properties.terraform.properties.backend.anyOf[2],data:data288};
if(vErrors === null){
vErrors = [err663];
}
else {
vErrors.push(err663);
}
errors++;
}
var _valid4 = _errs683 === errors;
valid107 = valid107 || _valid4;
}
}
if(!valid107){
const err664 = {instancePath:instancePath+"/terraform/backend",schemaPath:"#/properties/terraform/properties/backend/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema0.properties.terraform.properties.backend.anyOf,parentSchema:schema0.properties.terraform.properties.backend,data:data288};
if(vErrors === null){
vErrors = [err664];
}
else {
vErrors.push(err664);
}
errors++;
}
else {
errors = _errs662;
if(vErrors !== null){
if(_errs662){
vErrors.length = _errs662;
}
else {
vErrors = null;
}
}
}
}
if(data287.resourceKind !== undefined){
let data299 = data287.resourceKind;
if(typeof data299 !== "string"){
const err665 = {instancePath:instancePath+"/terraform/resourceKind",schemaPath:"#/properties/terraform/properties/resourceKind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema0.properties.terraform.properties.resourceKind.type,parentSchema:schema0.properties.terraform.properties.resourceKind,data:data299};
if(vErrors === null){
vErrors = [err665];
}
else {
vErrors.push(err665);
}
errors++;
}
if(!((data299 === "null_resource") || (data299 === "terraform_data"))){
const err666 = {instancePath:instancePath+"/terraform/resourceKind",schemaPath:"#/properties/terraform/properties/resourceKind/enum",keyword:"enum",params:{allowedValues: schema0.properties.terraform.properties.resourceKind.enum},message:"must be equal to one of the allowed values",schema:schema0.properties.terraform.properties.resourceKind.enum,parentSchema:schema0.properties.terraform.properties.resourceKind,data:data299};
if(vErrors === null){
vErrors = [err666];
}
else {
vErrors.push(err666);
}
errors++;
}
}
}
else {
const err667 = {instancePath:instancePath+"/terraform",schemaPath:"#/properties/terraform/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.properties.terraform.type,parentSchema:schema0.properties.terraform,data:data287};
if(vErrors === null){
vErrors = [err667];
}
else {
vErrors.push(err667);
}
errors++;
}
}
}
else {
const err668 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema0.type,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err668];
}
else {
vErrors.push(err668);
}
errors++;
}
validate0.errors = vErrors;
return errors === 0;
}

export const schema: FieldSchema = schema0;
