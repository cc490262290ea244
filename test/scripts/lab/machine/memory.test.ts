import { availableMiB, requireMemory } from "../../../../scripts/lab/machine/memory";
import { DEFINITION } from "../definitions";

describe("memory for a machine", () => {
  it("is what the kernel calls available, in MiB", () => {
    expect(availableMiB("MemTotal: 100 kB\nMemAvailable:    2097152 kB\n")).toBe(2048);
  });

  it("is refused where this computer has less, with both numbers", async () => {
    const greedy = { ...DEFINITION, memoryMiB: 1 << 30 };
    await expect(requireMemory(greedy)).rejects.toMatchObject({ code: "lab-memory", subject: "w-1" });
    await expect(requireMemory({ ...DEFINITION, memoryMiB: -512 })).resolves.toBeUndefined();
  });
});
