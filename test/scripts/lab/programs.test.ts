import { requirePrograms } from "../../../scripts/lab/programs";

describe("programs a lab needs", () => {
  it("are all named in one refusal, with each Debian package once", async () => {
    const needed = {
      sh: "dash",
      "no-such-a": "package-b",
      "no-such-b": "package-a",
      "no-such-c": "package-a",
    };
    await expect(requirePrograms(needed)).rejects.toMatchObject({
      code: "lab-programs-missing",
      message: expect.stringContaining("no-such-a, no-such-b, no-such-c") as string,
      hint: "sudo apt-get install --no-install-recommends package-a package-b",
    });
  });

  it("are found where only administrators look as well", async () => {
    const path = process.env.PATH;
    process.env.PATH = "";
    try {
      await expect(requirePrograms({ "mkfs.ext4": "e2fsprogs" })).resolves.toBeUndefined();
    } finally {
      process.env.PATH = path;
    }
  });
});
