import { swap } from "../../../scripts/facts/swap";
import { readIn } from "./node-folder";

const LINE = "/swap\\040file none swap sw 0 0";

test("fstab: every line of swap that is no comment as it is written, also a last one without an end", () => {
  const fstab = `# UUID=0 none swap sw 0 0\nUUID=1 / ext4 defaults 0 1\nUUID=2 none swap sw 0 0\n${LINE}`;
  const { fstab: found } = readIn({ files: { "/etc/fstab": fstab } }, swap);
  expect(found).toEqual(["UUID=2 none swap sw 0 0", LINE]);
});

test("units: what generators made of a partition table, not of fstab, and not what is masked already", () => {
  const generated = (name: string) => `/run/systemd/generator.late/${name}.swap`;
  const files = {
    [generated("dev-sda3")]: "[Swap]\nWhat=/dev/sda3\n",
    [generated("dev-sda4")]: "[Swap]\nWhat=/dev/sda4\n",
    "/run/systemd/generator/swapfile.swap": "[Unit]\nSourcePath=/etc/fstab\n",
  };
  const { units } = readIn({ files, links: { "/etc/systemd/system/dev-sda3.swap": "/dev/null" } }, swap);
  expect(units).toEqual(["dev-sda4.swap"]);
});
