"use strict";
const { existsSync } = require("node:fs");
const { join } = require("node:path");

/**
 * Starts one of our programs: in a checkout from its TypeScript source, so that no build can be stale;
 * in an installed package, which ships no source, from dist.
 *
 * @param {string} program path below the package's root, without extension, for example "scripts/cli"
 */
module.exports = function launch(program) {
  const root = join(__dirname, "..");
  if (existsSync(join(root, `${program}.ts`))) {
    require("tsx/cjs");
    require(join(root, `${program}.ts`));
  } else {
    require(join(root, "dist", `${program}.js`));
  }
};
