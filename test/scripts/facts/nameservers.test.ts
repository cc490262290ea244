import { isLoopback, nameservers, podsFile, podsNameservers } from "../../../scripts/facts/nameservers";
import { readIn } from "./node-folder";

const OWN = "/etc/resolv.conf";
const RESOLVED = "/run/systemd/resolve/resolv.conf";
const FILES = { [OWN]: "search example.no\nnameserver 127.0.0.53\n", [RESOLVED]: "nameserver 192.0.2.53\n" };

/** What pods are given, and from which file. */
function given(files: Readonly<Record<string, string>>, systemctl = "exit 3") {
  const found = readIn({ files, programs: { systemctl } }, nameservers);
  return { file: podsFile(found), addresses: podsNameservers(found) };
}

test("where systemd-resolved runs, pods ask what lies behind its stub", () => {
  expect(given(FILES, "exit 0")).toEqual({ file: RESOLVED, addresses: ["192.0.2.53"] });
  expect(given({ ...FILES, [RESOLVED]: "# none known\n" }, "exit 0")).toEqual({
    file: RESOLVED,
    addresses: [],
  });
});

test("the file of a systemd-resolved that was stopped is nobody's", () => {
  expect(given(FILES)).toEqual({ file: OWN, addresses: ["127.0.0.53"] });
});

test("a last line without an end counts too", () => {
  expect(given({ [OWN]: "nameserver 192.0.2.1\nnameserver 192.0.2.2" }).addresses).toEqual([
    "192.0.2.1",
    "192.0.2.2",
  ]);
});

test("a machine without any has none", () => {
  expect(given({})).toEqual({ file: OWN, addresses: [] });
});

test("loopback is 127.0.0.0/8 and ::1", () => {
  expect(["127.0.0.1", "127.0.0.53", "::1", "192.0.2.127", "2001:db8::1"].map(isLoopback)).toEqual([
    ...[true, true, true],
    ...[false, false],
  ]);
});
