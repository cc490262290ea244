import { fileContent, noFile } from "../../../scripts/operations/file-content";
import { Secret } from "../../../scripts/secret";
import { noFiles, state } from "./node-files";
import { shown, whats } from "./shown";

const FILE = { path: "/etc/a.conf", content: "one\n", why: "because" };

test("a missing file is written beside its place, brought to disk and renamed", () => {
  expect(shown(fileContent(FILE, noFiles("/etc/a.conf")))).toBe(`# write /etc/a.conf: because
mkdir -p '/etc'
rm -f '/etc/.a.conf.kubefjord-part'; (umask 077; cat > '/etc/.a.conf.kubefjord-part')
chmod '644' '/etc/.a.conf.kubefjord-part'; sync '/etc/.a.conf.kubefjord-part'
mv -fT '/etc/.a.conf.kubefjord-part' '/etc/a.conf'
<<<
one
>>>
`);
});

test("a file with its content, permissions and owner needs nothing", () => {
  expect(fileContent(FILE, new Map([["/etc/a.conf", state("one\n")]]))).toEqual([]);
});

test.each([
  ["other content", state("two\n")],
  ["other permissions", state("one\n", "600")],
  ["another owner", { ...state("one\n"), owner: "debian:debian" }],
])("%s: written anew", (_, found) => {
  expect(whats(fileContent(FILE, new Map([["/etc/a.conf", found]])))).toEqual(["write /etc/a.conf: because"]);
});

test("a secret travels as standard input, is readable by root alone, and is compared like any content", () => {
  const file = { ...FILE, content: new Secret("s3cret-token") };
  const [command] = fileContent(file, noFiles("/etc/a.conf"));
  expect(String(command?.text)).not.toContain("s3cret-token");
  expect(String(command?.text)).toContain("chmod '600'");
  expect(fileContent(file, new Map([["/etc/a.conf", state("s3cret-token", "600")]]))).toEqual([]);
});

test("a file nobody asked about is a mistake of the phase, not something to write at every run", () => {
  expect(() => fileContent(FILE, new Map())).toThrow("the phase does not ask for /etc/a.conf");
});

test("a file that must not be there is removed, once", () => {
  expect(whats(noFile("/etc/a.conf", "because", new Map([["/etc/a.conf", state("x")]])))).toEqual([
    "remove /etc/a.conf: because",
  ]);
  expect(noFile("/etc/a.conf", "because", noFiles("/etc/a.conf"))).toEqual([]);
});
