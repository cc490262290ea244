import { containerdImages } from "../../../scripts/facts/containerd-images";
import type { Fact } from "../../../scripts/facts/fact";
import { files } from "../../../scripts/facts/files";
import { installed } from "../../../scripts/facts/installed";
import { kernelModules } from "../../../scripts/facts/kernel-modules";
import { listeners } from "../../../scripts/facts/listeners";
import { packages } from "../../../scripts/facts/packages";
import { swap } from "../../../scripts/facts/swap";
import { sysctls } from "../../../scripts/facts/sysctls";
import { modified } from "../../../scripts/facts/modified";
import { units } from "../../../scripts/facts/units";

const read = <T>(fact: Fact<T>, stdout: string): T => fact.parse({ stdout, stderr: "", code: 0 });

test("files: content, permissions and owner; an escaped name's digest counts too", () => {
  const digest = "a".repeat(64);
  const found = read(files(["/a", "/b"]), `644 root:root /a\n\n${digest}  /a\n`);
  expect(found).toEqual(
    new Map([
      ["/a", { sha256: digest, mode: "644", owner: "root:root" }],
      ["/b", undefined],
    ]),
  );
});

test("sysctls: tabs between numbers are one space, a missing key is no value", () => {
  const found = read(sysctls(["net.ipv4.tcp_rmem", "no.such"]), "net/ipv4/tcp_rmem:4096\t131072\t6291456\n");
  expect([...found]).toEqual([
    ["net.ipv4.tcp_rmem", "4096 131072 6291456"],
    ["no.such", undefined],
  ]);
});

test("sysctls: a slash that comes first leaves the dots of an interface's name alone", () => {
  const [dotted, slashed] = ["net.ipv4.conf.eth0/100.rp_filter", "net/ipv4/conf/eth0.100/rp_filter"];
  const found = read(sysctls([dotted, slashed]), "net/ipv4/conf/eth0.100/rp_filter:1\n");
  expect([...found.values()]).toEqual(["1", "1"]);
});

test("kernel modules: what the node does not mention is missing", () => {
  expect([...read(kernelModules(["br-netfilter", "ip_vs"]), "loaded br_netfilter\n")]).toEqual([
    ["br_netfilter", "loaded"],
    ["ip_vs", "missing"],
  ]);
});

test("units: one block per unit; one that systemd leaves out does not exist", () => {
  const text =
    "Id=a.service\nLoadState=loaded\nActiveState=active\nUnitFileState=enabled\nFragmentPath=/etc/a\nNeedDaemonReload=yes\nStateChangeTimestamp=Fri 2026-11-27 10:15:30.123456 UTC\n";
  const found = read(units(["a.service", "b.service"]), text);
  expect(found.get("a.service")).toEqual({
    ...{ load: "loaded", active: "active", file: "enabled", path: "/etc/a" },
    needsReload: true,
    since: Date.UTC(2026, 10, 27, 10, 15, 30, 123),
  });
  expect(found.get("b.service")?.load).toBe("not-found");
});

test("units: systemd 249 shows seconds alone, and what happened within one counts as its end", () => {
  const found = read(
    units(["a.service"]),
    "Id=a.service\nStateChangeTimestamp=Fri 2026-11-27 10:15:30 UTC\n",
  );
  expect(found.get("a.service")?.since).toBe(Date.UTC(2026, 10, 27, 10, 15, 30, 999));
});

test("modified: what is there, to the millisecond", () => {
  const paths = ["/etc/a b", "/etc/none"];
  expect([...read(modified(paths), "1795774530.123 /etc/a b\n")]).toEqual([["/etc/a b", 1795774530123]]);
});

test("swap: devices with their use, fstab lines whole, units and zram", () => {
  const text =
    "active 12 /swap\\040file\nactive 0 /dev/zram0\navailable 900\nfstab UUID=1 none swap sw 0 0\nunit dev-vdb.swap\nzram\n";
  expect(read(swap, text)).toEqual({
    active: ["/swap file", "/dev/zram0"],
    used: 12,
    memoryAvailable: 900,
    fstab: ["UUID=1 none swap sw 0 0"],
    units: ["dev-vdb.swap"],
    services: [],
    zramGenerator: true,
  });
});

test("listeners: port, address and program, for IPv4 and IPv6", () => {
  const text =
    'LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=1,fd=3))\nLISTEN 0 128 [::]:6443 [::]:*\n';
  expect(read(listeners, text)).toEqual([
    { port: 22, address: "0.0.0.0", program: "sshd" },
    { port: 6443, address: "[::]", program: "" },
  ]);
});

test("packages: installed ones alone, also on hold, not those that were removed or are half installed", () => {
  const text = "ii  nftables\nrc  ipset\nhi  haproxy\niU  chrony\n";
  expect(read(packages(["nftables", "ipset", "haproxy", "chrony"]), text)).toEqual(
    new Set(["nftables", "haproxy"]),
  );
});

test("images: name and digest of each line but the header", () => {
  const text =
    "REF TYPE DIGEST SIZE PLATFORMS LABELS\nregistry.k8s.io/pause:3.10.2 application/x sha256:ab 1.0 KiB linux/amd64 -\n";
  expect([...read(containerdImages, text)]).toEqual([["registry.k8s.io/pause:3.10.2", "sha256:ab"]]);
});

test("installed files: noted ones and those that had to be read", () => {
  expect(read(installed(["/a", "/b"]), "noted 11 /a\nread 22 /b\n")).toEqual({
    digests: new Map([
      ["/a", "11"],
      ["/b", "22"],
    ]),
    unnoted: ["/b"],
  });
});
