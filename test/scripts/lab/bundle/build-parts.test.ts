import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildParts, keysOf } from "../../../../scripts/lab/bundle/build-parts";
import type { Part } from "../../../../scripts/lab/bundle/part";
import type { Progress } from "../../../../scripts/lab/bundle/progress";
import { runTool } from "../../../../scripts/lab/bundle/run-tool";
import { PartStore } from "../../../../scripts/lab/bundle/store";

const SILENT: Progress = {
  started: () => undefined,
  finished: () => undefined,
  failed: () => undefined,
  end: () => undefined,
};

let root: string;
let store: PartStore;
let made: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "kubefjord-parts-"));
  store = new PartStore(root);
  made = [];
});

afterEach(() => rm(root, { recursive: true }));

/** A part whose result is its inputs and the results it needs, in one file. */
function part(name: string, needs: readonly string[] = [], inputs: unknown = 1): Part {
  return {
    name,
    needs,
    inputs,
    build: async ({ into, filesOf }) => {
      made.push(name);
      const needed = await Promise.all(needs.map((need) => readFile(join(filesOf(need), "result"), "utf8")));
      await writeFile(join(into, "result"), [name, JSON.stringify(inputs), ...needed].join(" "));
    },
  };
}

function failing(name: string, needs: readonly string[] = []): Part {
  return { ...part(name, needs), build: () => Promise.reject(new Error(`${name} is broken`)) };
}

function build(parts: readonly Part[], jobs = 2): Promise<void> {
  return buildParts(parts, { store, run: runTool, progress: SILENT, jobs });
}

async function resultOf(parts: readonly Part[], name: string): Promise<string> {
  return readFile(join(store.directoryOf(name, keysOf(parts).get(name) ?? ""), "result"), "utf8");
}

test("a part is made once those it needs are there, in whatever order they are listed", async () => {
  const parts = [part("image", ["program", "base"]), part("base"), part("program")];
  await build(parts);
  expect(await resultOf(parts, "image")).toBe("image 1 program 1 base 1");
});

test("what has been made is not made again", async () => {
  const parts = [part("program"), part("image", ["program"])];
  await build(parts);
  await build(parts);
  expect(made).toEqual(["program", "image"]);
});

test("changed inputs make a part anew and all that need it, and nothing else", async () => {
  await build([part("program"), part("image", ["program"]), part("other")]);
  made = [];
  await build([part("program", [], 2), part("image", ["program"]), part("other")]);
  expect(made).toEqual(["program", "image"]);
});

test("after a failure what is finished is kept, what needs the broken part is not begun, and the error is the part's own", async () => {
  const parts = [part("program"), failing("broken", ["program"]), part("image", ["broken"])];
  await expect(build(parts)).rejects.toThrow("broken is broken");
  expect(made).toEqual(["program"]);
  made = [];
  await build([part("program"), part("broken", ["program"]), part("image", ["broken"])]);
  expect(made).toEqual(["broken", "image"]);
});

test("a part that waits for a place is not begun after a failure", async () => {
  // Which of them asks the store first is chance: the others come when the broken one has the only place.
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const broken: Part = {
    ...failing("broken"),
    build: async () => {
      begin();
      await Promise.reject(new Error("broken is broken"));
    },
  };
  const later = (name: string): Part => ({ ...part(name), fetch: () => begun });
  await expect(build([broken, later("second"), later("third")], 1)).rejects.toThrow("broken is broken");
  expect(made).toEqual([]);
});

test("a build that fails half-way leaves no part and no leftovers", async () => {
  const half: Part = {
    ...part("half"),
    build: async ({ into }) => {
      await writeFile(join(into, "result"), "half of it");
      throw new Error("no space");
    },
  };
  await expect(build([half])).rejects.toThrow("no space");
  expect(await readdir(join(root, "unfinished"))).toEqual([]);
  expect(await store.has("half", keysOf([half]).get("half") ?? "")).toBe(false);
});

test("what a killed process left is swept away before the next build", async () => {
  const left = join(root, "unfinished", "of-a-killed-process", "result");
  await mkdir(left, { recursive: true });
  await store.sweep();
  expect(await readdir(root)).toEqual([]);
});

test("parts that fill all cores alone are never under way together", async () => {
  let under = 0;
  let most = 0;
  const alone = ["one", "two", "three"].map((name): Part => {
    const ordinary = part(name);
    return {
      ...ordinary,
      alone: "go",
      build: async (use) => {
        under += 1;
        most = Math.max(most, under);
        await ordinary.build(use);
        under -= 1;
      },
    };
  });
  await build(alone, 3);
  expect(made).toHaveLength(3);
  expect(most).toBe(1);
});

test("parts of earlier versions are removed, those in use and foreign files stay", async () => {
  const old = [part("program", [], "old")];
  const current = [part("program")];
  await build([...old]);
  await build([...current]);
  await writeFile(join(root, "lock"), "");
  const directory = store.directoryOf("program", keysOf(current).get("program") ?? "");
  await store.keepOnly(new Set([directory]));
  expect((await readdir(root)).map((name) => join(root, name)).sort()).toEqual(
    [directory, join(root, "lock"), join(root, "unfinished")].sort(),
  );
});

test("a need that no part has, and a circle, are named", () => {
  expect(() => keysOf([part("image", ["missing"])])).toThrow("part missing, needed by image");
  expect(() => keysOf([part("a", ["b"]), part("b", ["a"])])).toThrow("part a, needed by a > b");
});
