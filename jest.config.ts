import type { Config } from "jest";

/** One project per kind of real part a test needs; `test:unit` alone needs none. */
function project(
  displayName: string,
  folders: string[],
  testTimeout: number,
): NonNullable<Config["projects"]>[number] {
  return {
    displayName,
    testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
    transform: { "\\.ts$": ["ts-jest", {}] },
    testTimeout,
  };
}

const config: Config = {
  projects: [
    project("unit", ["spec", "constructs", "stacks", "scripts"], 30_000),
    project("terraform", ["terraform"], 180_000),
    project("package", ["package"], 300_000),
    project("lab", ["lab"], 900_000),
  ],
};

export default config;
