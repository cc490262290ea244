import { createNodeResolver, importX } from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

/** What each room may not reach, from docs/architecture.md ("Import rules"). */
const zones = [
  {
    target: "./spec",
    from: ["./constructs", "./stacks", "./scripts"],
    message: "spec imports nothing of ours",
  },
  {
    target: "./constructs",
    from: ["./stacks", "./scripts"],
    message: "constructs never import stacks or scripts",
  },
  { target: "./stacks", from: ["./scripts"], message: "stacks may name a script's path, never import it" },
  { target: "./scripts", from: ["./stacks"], message: "scripts never import stacks" },
  { target: "./scripts", from: ["./constructs/terraform"], message: "scripts never import cdktf" },
  {
    target: "./scripts/operations",
    from: ["./scripts/transport", "./scripts/phases", "./scripts/cluster-api", "./scripts/lab"],
    message: "operations are pure: (desired, facts) => commands",
  },
];

/** Packages with one user each. */
const CDKTF = { name: "cdktf", message: "scripts never import cdktf" };
const NODE_SSH = ["node-ssh", "ssh2"].map((name) => ({ name, message: "only scripts/transport speaks SSH" }));
const KUBERNETES_CLIENT = {
  name: "@kubernetes/client-node",
  message: "only scripts/cluster-api speaks to the Kubernetes API",
};
const IO = [
  "fs",
  "fs/promises",
  "child_process",
  "net",
  "http",
  "https",
  "dns",
  "os",
  "worker_threads",
].flatMap((name) => [name, `node:${name}`].map((n) => ({ name: n, message: "operations are pure" })));

const restrict = (...paths) => ({ "no-restricted-imports": ["error", { paths: paths.flat() }] });

export default tseslint.config(
  {
    ignores: [
      "**/node_modules",
      "dist",
      "cdktf.out",
      "coverage",
      "**/golden",
      "**/fixtures",
      "templates",
      "api/build",
      "spec/cluster-validator.ts",
    ],
  },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    plugins: { "import-x": importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".js", ".json"] })],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts"] },
    },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-definitions": "off",
    },
  },
  { files: ["spec/**", "constructs/**", "stacks/**"], rules: restrict(NODE_SSH, KUBERNETES_CLIENT) },
  { files: ["scripts/**"], rules: restrict(CDKTF, NODE_SSH, KUBERNETES_CLIENT) },
  { files: ["scripts/transport/**"], rules: restrict(CDKTF, KUBERNETES_CLIENT) },
  { files: ["scripts/cluster-api/**"], rules: restrict(CDKTF, NODE_SSH) },
  { files: ["scripts/operations/**"], rules: restrict(CDKTF, NODE_SSH, KUBERNETES_CLIENT, IO) },
  { files: ["**/*.js", "**/*.cjs", "**/*.mjs"], extends: [tseslint.configs.disableTypeChecked] },
  // Commands load what they need when they run; import() would bypass the hook that reads TypeScript source.
  {
    files: ["bin/**", "scripts/commands/**", "scripts/phases/registry.ts"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
