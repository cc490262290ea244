import { guestFiles } from "../../../../scripts/lab/image/guest-files";
import { DISABLED_UNITS, PACKAGES } from "../../../../scripts/lab/image/packages";
import { bareRecipe, recipeKey } from "../../../../scripts/lab/image/recipe";

describe("the machine image", () => {
  it("has one name for one content", () => {
    expect(recipeKey(bareRecipe("trixie"))).toBe(recipeKey(bareRecipe("trixie")));
    expect(recipeKey(bareRecipe("trixie"))).toMatch(/^trixie-[0-9a-f]{16}$/);
  });

  it("has another name for another release or another package", () => {
    const { packages } = bareRecipe("trixie");
    const keys = [
      recipeKey(bareRecipe("trixie")),
      recipeKey(bareRecipe("bookworm")),
      recipeKey({ release: "trixie", packages: [...packages, "mc"] }),
    ];
    expect(new Set(keys).size).toBe(3);
  });

  it("holds nothing that a deploy installs itself, and keeps haproxy off", () => {
    expect(PACKAGES.filter((name) => /^(containerd|runc|kube|cri-|docker)/.test(name))).toEqual([]);
    expect(PACKAGES).toContain("haproxy");
    expect(DISABLED_UNITS).toContain("haproxy.service");
  });

  it("can run what it must run, and only that", () => {
    const files = guestFiles();
    const isProgram = (content: string): boolean => content.startsWith("#!/bin/sh\n");
    expect(files.filter(({ content }) => isProgram(content))).toHaveLength(4);
    for (const { content, mode } of files) expect(mode).toBe(isProgram(content) ? 0o755 : 0o644);
  });
});
