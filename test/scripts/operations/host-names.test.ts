import {
  CLOUD_FILE,
  CLOUD_HOSTS_TEMPLATE,
  HOSTNAME_FILE,
  hostNames,
  HOSTS_FILE,
  hostsFile,
} from "../../../scripts/operations/host-names";
import { filesAfter, noFiles, state } from "./node-files";
import { whats } from "./shown";

const names = {
  hostname: "w-1",
  hosts: [
    { address: "10.20.0.11", names: ["cp-1"] },
    { address: "10.20.0.11", names: ["api.lab.internal"] },
  ],
};
const OURS = "# kubefjord: begin\n10.20.0.11 cp-1\n10.20.0.11 api.lab.internal\n# kubefjord: end\n";

test("lines of others in /etc/hosts stay as they are", () => {
  expect(hostsFile(names, "127.0.0.1 localhost\n127.0.1.1 debian\n")).toBe(
    `127.0.0.1 localhost\n127.0.1.1 debian\n${OURS}`,
  );
});

test("our block is replaced, wherever it stands, also one that was cut off", () => {
  expect(hostsFile(names, `# kubefjord: begin\nold\n# kubefjord: end\n127.0.0.1 localhost\n`)).toBe(
    `127.0.0.1 localhost\n${OURS}`,
  );
  expect(hostsFile(names, "127.0.0.1 localhost\n# kubefjord: begin\nold\n")).toBe(
    `127.0.0.1 localhost\n${OURS}`,
  );
  expect(hostsFile(names, hostsFile(names, undefined))).toBe(hostsFile(names, undefined));
});

test("a provider's image gets its name, and cloud-init is told to leave it", () => {
  const files = noFiles(CLOUD_FILE, CLOUD_HOSTS_TEMPLATE, HOSTNAME_FILE, HOSTS_FILE);
  const facts = {
    system: { hostname: "debian" },
    hostsText: "127.0.0.1 localhost\n",
    hostsTemplate: undefined,
    files,
    cloudInit: true,
  };
  const steps = hostNames({ names }, facts);
  expect(whats(steps)).toEqual([
    `write ${CLOUD_FILE}: cloud-init leaves host name and /etc/hosts alone`,
    `write ${HOSTNAME_FILE}: the node's name at every boot`,
    "set the host name to w-1",
    `write ${HOSTS_FILE}: names of the nodes and of the API`,
  ]);
  const after = { ...facts, system: { hostname: "w-1" }, hostsText: hostsFile(names, facts.hostsText) };
  expect(hostNames({ names }, { ...after, files: filesAfter(files, steps) })).toEqual([]);
});

test("cloud-init that is told to write /etc/hosts at every boot writes our lines too", () => {
  const hostsTemplate = "## template:jinja\n127.0.1.1 {{fqdn}} {{hostname}}\n";
  const files = new Map([
    ...noFiles(CLOUD_FILE, HOSTNAME_FILE, HOSTS_FILE),
    [CLOUD_HOSTS_TEMPLATE, state(hostsTemplate)] as const,
  ]);
  const facts = { system: { hostname: "w-1" }, hostsText: undefined, hostsTemplate, files, cloudInit: true };
  const step = hostNames({ names }, facts)[1];
  expect(step?.what).toBe(
    `write ${CLOUD_HOSTS_TEMPLATE}: the same names, should cloud-init be told to write /etc/hosts`,
  );
  expect(step?.input).toEqual([`${hostsTemplate}${OURS}`]);
});

test("without cloud-init its file is not written", () => {
  const files = new Map([
    [CLOUD_FILE, undefined],
    [HOSTNAME_FILE, state("w-1\n")],
    [HOSTS_FILE, state(hostsFile(names, undefined))],
  ]);
  const facts = {
    system: { hostname: "w-1" },
    hostsText: hostsFile(names, undefined),
    hostsTemplate: undefined,
    files,
    cloudInit: false,
  };
  expect(hostNames({ names }, facts)).toEqual([]);
});
