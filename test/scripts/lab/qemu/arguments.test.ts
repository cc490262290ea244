import { kernelCommandLine, optionValue, qemuArguments } from "../../../../scripts/lab/qemu/arguments";
import { macAddress, machineId } from "../../../../scripts/lab/qemu/mac-address";
import { emulator, hardware } from "../definitions";

/** Values of every option of this name. */
function values(programArguments: readonly string[], option: string): string[] {
  return programArguments.flatMap((word, index) =>
    word === option ? [programArguments[index + 1] ?? ""] : [],
  );
}

describe("QEMU's arguments", () => {
  it("emulates with a thread per processor and room for the code of a control plane on QEMU 10", () => {
    const found = qemuArguments(hardware(), "0".repeat(32));
    expect(values(found, "-accel")).toEqual(["tcg,thread=multi,tb-size=2047"]);
    expect(values(found, "-cpu")).toEqual(["Nehalem,+sha-ni,+aes,+pclmulqdq,+bmi1,+bmi2,+movbe"]);
  });

  it("leaves cmpxchg16b out on a QEMU that corrupts flags in it", () => {
    const found = qemuArguments(hardware({ emulator: emulator("tcg", 7) }), "0".repeat(32));
    expect(values(found, "-cpu")).toEqual(["max,-cx16"]);
  });

  it("hands the host's processor through under KVM", () => {
    const found = qemuArguments(hardware({ emulator: emulator("kvm", 7) }), "0".repeat(32));
    expect([values(found, "-accel"), values(found, "-cpu")]).toEqual([["kvm"], ["host"]]);
  });

  it("gives memory and processors as defined", () => {
    const found = qemuArguments(hardware(), "0".repeat(32));
    expect([values(found, "-m"), values(found, "-smp")]).toEqual([["1536"], ["2"]]);
  });

  it("forwards one port of 127.0.0.1 and nothing else into the guest", () => {
    const forwards = qemuArguments(hardware(), "0".repeat(32))
      .join(" ")
      .match(/hostfwd=\S+/g);
    expect(forwards).toEqual(["hostfwd=tcp:127.0.0.1:2222-:22"]);
  });

  it("ignores flushes to the host's disk, and keeps every file below the machine's folder or the cache", () => {
    const { paths, lab } = hardware();
    const found = qemuArguments(hardware(), "0".repeat(32));
    expect(JSON.parse(values(found, "-blockdev")[0] ?? "")).toMatchObject({
      driver: "qcow2",
      cache: { "no-flush": true },
      file: { filename: paths.disk, cache: { "no-flush": true } },
    });
    const places = found.join(" ").match(/\/[^\s,"]*kubefjord\/lab[^\s,"]*/g) ?? [];
    expect(places.length).toBeGreaterThan(8);
    expect(places.every((path) => path.startsWith(lab.directory))).toBe(true);
  });

  it("doubles a comma inside a value, which ends it otherwise", () => {
    expect(optionValue("/home/a,b")).toBe("/home/a,,b");
  });

  it("tells the guest its name and machine id", () => {
    const words = kernelCommandLine(hardware(), "f".repeat(32)).split(" ");
    expect(words).toContain("systemd.hostname=w-1");
    expect(words).toContain(`systemd.machine_id=${"f".repeat(32)}`);
  });
});

describe("the clock of an emulated machine", () => {
  it("ticks, and has no timers between the ticks", () => {
    const words = kernelCommandLine(hardware(), "").split(" ");
    expect(words).toEqual(expect.arrayContaining(["highres=off", "no_timer_check"]));
    expect(kernelCommandLine(hardware({ emulator: emulator("kvm", 10) }), "")).not.toContain("highres");
  });

  it("is given the rate it would measure wrongly on a busy host", () => {
    const words = kernelCommandLine(hardware(), "").split(" ");
    expect(words).toEqual(expect.arrayContaining(["tsc_early_khz=2445415", "tsc=reliable"]));
  });

  it("is left to the kernel where the host's rate is unknown or changes, and under KVM", () => {
    const variable = hardware({ cpuinfo: "flags\t\t: fpu aes\nbogomips\t: 4890.83\n" });
    expect(kernelCommandLine(variable, "")).not.toContain("tsc");
    expect(kernelCommandLine(hardware({ cpuinfo: "" }), "")).not.toContain("tsc");
    expect(kernelCommandLine(hardware({ emulator: emulator("kvm", 10) }), "")).not.toContain("tsc");
  });
});

describe("addresses and ids of a machine", () => {
  it("are the same at every start", () => {
    expect(macAddress("lab", "w-1", "private")).toBe(macAddress("lab", "w-1", "private"));
    expect(machineId("lab", "w-1")).toBe(machineId("lab", "w-1"));
  });

  it("differ between NICs, machines and labs", () => {
    const addresses = [
      macAddress("lab", "w-1", "private"),
      macAddress("lab", "w-1", "public"),
      macAddress("lab", "w-2", "private"),
      macAddress("other", "w-1", "private"),
    ];
    expect(new Set(addresses).size).toBe(4);
    expect(addresses.every((address) => /^52:54:00(:[0-9a-f]{2}){3}$/.test(address))).toBe(true);
    expect(machineId("lab", "w-1")).not.toBe(machineId("lab", "w-2"));
    expect(machineId("lab", "w-1")).toMatch(/^[0-9a-f]{32}$/);
  });
});
