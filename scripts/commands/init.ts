import { Command } from "commander";
import { quoted } from "../shell";

/** `kubefjord init DIRECTORY`: a project of one's own, with the lab as its first environment. */
export function initCommand(): Command {
  return new Command("init")
    .description("start a project of your own: one environment, a stack for it, a check in CI")
    .argument("<directory>", "new or empty directory")
    .action((directory: string) => {
      const { newProject } = require("../init/new-project") as typeof import("../init/new-project");
      newProject(directory, process.cwd());
      console.log(nextSteps(directory));
    });
}

function nextSteps(directory: string): string {
  const word = /^[\w./-]+$/.test(directory) ? directory : quoted(directory);
  return [
    `${directory} is ready. Next:`,
    "",
    `    cd ${word}`,
    "    npm install",
    "    npx kubefjord validate         # every problem of every environment, at once",
    "    npx kubefjord explain lab      # the resolved settings, each with where it came from",
    "    npx cdktf diff lab             # what a deploy would change",
    "",
    "Then copy stacks/environments/lab.yaml and describe machines of your own.",
  ].join("\n");
}
