import { runProgram } from "./exit";
import { readCall } from "./phases/call";
import { progressLines } from "./phases/progress-lines";
import { runPhase } from "./phases/registry";
import { withSession } from "./phases/session";

void runProgram(async () => {
  const call = readCall(process.env, process.cwd());
  await withSession(call.spec, progressLines(console.log), (session) => runPhase(call, session));
});
