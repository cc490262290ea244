import { join } from "node:path";
import { output } from "./installed";

test("the public surface is the reviewed one (npm run api:update, then review api/*.api.md)", async () => {
  const root = join(__dirname, "../..");
  await expect(output(root, "node", "api/extract.mjs")).resolves.toEqual(expect.any(String));
});
