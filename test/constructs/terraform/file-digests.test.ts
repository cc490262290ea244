import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileDigests } from "../../../constructs/terraform";

test("a file's trigger is short and changes with its content only", () => {
  const directory = mkdtempSync(join(tmpdir(), "kubefjord-digests-"));
  const [one, other] = [join(directory, "one"), join(directory, "other")];
  writeFileSync(one, "welcome\n");
  writeFileSync(other, "welcome\n");
  const before = fileDigests({ "template/motd": one });
  expect(before["template/motd"]).toMatch(/^[0-9a-f]{12}$/);
  expect(fileDigests({ "template/motd": other })).toEqual(before);
  writeFileSync(one, "welcome back\n");
  expect(fileDigests({ "template/motd": one })).not.toEqual(before);
  rmSync(directory, { recursive: true });
});
