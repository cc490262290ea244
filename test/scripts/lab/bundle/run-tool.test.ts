import { runTool } from "../../../../scripts/lab/bundle/run-tool";

test("standard output is given back", async () => {
  expect(await runTool({ program: "echo", args: ["a b", "c"] })).toBe("a b c\n");
});

test("a failure names the call, its status and the last lines it wrote", async () => {
  await expect(
    runTool({ program: "sh", args: ["-c", "echo no space left >&2; exit 3"] }),
  ).rejects.toMatchObject({
    code: "bundle-tool-failed",
    message: expect.stringMatching(/ended with 3:\n {4}no space left$/) as string,
  });
});

test("the environment is added to, and the working directory set", async () => {
  const call = {
    program: "sh",
    args: ["-c", 'echo "$KUBEFJORD_TEST $PWD"'],
    cwd: "/",
    env: { KUBEFJORD_TEST: "x" },
  };
  expect(await runTool(call)).toBe("x /\n");
});
