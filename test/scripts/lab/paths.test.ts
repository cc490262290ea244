import { checkSocketPaths, machinePaths } from "../../../scripts/lab/paths";

describe("paths of a machine", () => {
  it("lie in one folder of its own", () => {
    const { directory, ...files } = machinePaths("lab", "w-1");
    expect(Object.values(files).every((path) => path.startsWith(`${directory}/`))).toBe(true);
    expect(new Set(Object.values(files)).size).toBe(Object.keys(files).length);
  });

  it("are refused where Linux would cut a socket's name off", () => {
    expect(() => checkSocketPaths("lab", "w-1")).not.toThrow();
    expect(() => checkSocketPaths("lab", "w".repeat(63) + "x".repeat(40))).toThrow("Linux allows 107");
  });
});
