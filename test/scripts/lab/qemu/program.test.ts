import { majorVersion } from "../../../../scripts/lab/qemu/program";
import { unpackedQemu } from "../../../../scripts/lab/qemu/unpack";

describe("QEMU's version", () => {
  it("is read from its own words", () => {
    expect(majorVersion("QEMU emulator version 7.2.22 (Debian 1:7.2+dfsg-7)")).toBe(7);
    expect(majorVersion("QEMU emulator version 10.0.13 (Debian 1:10.0.13+ds-0)")).toBe(10);
  });

  it("is 0, and so too old, in words that are not understood", () => {
    expect(majorVersion("something else")).toBe(0);
  });
});

describe("an unpacked QEMU", () => {
  it("runs with its own loader, libraries, firmware and plug-ins only", () => {
    const { program, leading, environment } = unpackedQemu("/cache/q");
    const paths = [program, ...leading, ...Object.values(environment)].filter((word) => word.startsWith("/"));
    expect(paths.every((path) => path.startsWith("/cache/q/usr/"))).toBe(true);
    expect(leading.slice(0, 2)).toEqual(["--library-path", "/cache/q/usr/lib/x86_64-linux-gnu"]);
  });
});
