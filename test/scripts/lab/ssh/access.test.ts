import { sshArguments } from "../../../../scripts/lab/ssh/access";
import { knownHostsLine } from "../../../../scripts/lab/ssh/known-hosts";

const access = {
  name: "w-1",
  user: "debian",
  address: "127.0.0.1",
  port: 2222,
  keyFile: "/lab/key",
  knownHostsFile: "/lab/known_hosts",
};

describe("ssh to a machine", () => {
  it("uses the lab's key and pins, and nothing of the user's own", () => {
    const words = sshArguments(access, []).join(" ");
    expect(words).toContain("-F /dev/null -i /lab/key -p 2222");
    expect(words).toContain("-o StrictHostKeyChecking=yes");
    expect(words).toContain("-o UserKnownHostsFile=/lab/known_hosts -o GlobalKnownHostsFile=/dev/null");
    expect(words).toMatch(/debian@127\.0\.0\.1$/);
  });

  it("keeps a command's options from being taken for its own", () => {
    expect(sshArguments(access, ["ls", "-la"]).slice(-4)).toEqual(["debian@127.0.0.1", "--", "ls", "-la"]);
  });

  it("is pinned by name and by port", () => {
    expect(knownHostsLine({ name: "w-1", sshPort: 2222, hostKey: "ssh-ed25519 AAAA" })).toBe(
      "w-1,[127.0.0.1]:2222 ssh-ed25519 AAAA\n",
    );
  });
});
