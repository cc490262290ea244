import { spawn } from "node:child_process";
import { constants } from "node:fs";
import { access, readFile } from "node:fs/promises";
import { release } from "node:os";
import { cacheDirectory } from "../../directories";
import type { Progress } from "../definition";
import type { Image } from "../image/image";
import { readRecord, writeRecord } from "../json-file";
import { withLock } from "../lock";
import { searchPath } from "../run";

/** Where and how long KVM is tried. */
export interface Trial {
  readonly device: string;
  /** Milliseconds until the guest must have come to its init. */
  readonly patience: number;
}

/** A stock kernel under working KVM reaches its init in about a second; some nested hypervisors never do. */
const USUAL: Trial = { device: "/dev/kvm", patience: 20_000 };

/** What the guest's kernel says when it has booted as far as starting a program. */
const BOOTED = "as init process";

/** Answers, and what they were found out with: a changed host or another image is asked again. */
interface KvmAnswers {
  readonly host: string;
  /** By the image's key: labs of different images alternate. */
  readonly works: Readonly<Record<string, boolean>>;
}

async function host(): Promise<string> {
  const cpu = /^model name\s*: (.*)$/m.exec(await readFile("/proc/cpuinfo", "utf8"))?.[1] ?? "unknown";
  return `${release()} on ${cpu}`;
}

/** Arguments of the tiny guest: the image's own kernel and initrd, whose first program is `true`. */
export function trialArguments(image: Image): string[] {
  return [
    ...["-nodefaults", "-no-user-config", "-display", "none", "-no-reboot", "-serial", "stdio"],
    ...["-machine", "pc", "-accel", "kvm", "-cpu", "host", "-m", "256"],
    ...["-kernel", image.kernel, "-initrd", image.initrd],
    ...["-append", "console=ttyS0 panic=-1 mitigations=off rdinit=/bin/true"],
  ];
}

/** Boots the tiny guest and says whether it came as far as its init in time. */
async function tryOnce(image: Image, patience: number): Promise<boolean> {
  const qemu = spawn("qemu-system-x86_64", trialArguments(image), {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, PATH: searchPath() },
  });
  return new Promise((resolve) => {
    let words = "";
    const answer = (works: boolean): void => {
      clearTimeout(timer);
      qemu.kill("SIGKILL");
      resolve(works);
    };
    const timer = setTimeout(() => answer(false), patience);
    qemu.stdout.on("data", (chunk: Buffer) => {
      words += chunk.toString("latin1");
      if (words.includes(BOOTED)) answer(true);
    });
    qemu.on("error", () => answer(false));
    qemu.on("close", () => answer(words.includes(BOOTED)));
  });
}

/** Whether this user may open the device at all; asked anew every time, since group membership changes. */
async function mayOpen(device: string): Promise<boolean> {
  return access(device, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Whether KVM really runs a stock kernel on this host: tried once with a time limit of 20 s, then remembered in
 * the cache until the host's kernel, its processor or the image changes.
 *
 * @param image whose kernel is tried
 * @param progress told when a trial starts
 */
export async function kvmWorks(image: Image, progress: Progress, trial: Trial = USUAL): Promise<boolean> {
  if (!(await mayOpen(trial.device))) return false;
  return withLock(cacheDirectory("qemu"), () => askOrRemember(image, progress, trial));
}

/** One process asks, the others wait for its answer. */
async function askOrRemember(image: Image, progress: Progress, { patience }: Trial): Promise<boolean> {
  const file = cacheDirectory("qemu", "kvm.json");
  const asked = await host();
  const known = await readRecord<KvmAnswers>(file);
  const answers = known?.host === asked ? known.works : {};
  const answer = answers[image.key];
  if (answer !== undefined) return answer;
  progress("trying whether KVM works here (20 s at most, once)");
  const works = await tryOnce(image, patience);
  await writeRecord(file, { host: asked, works: { ...answers, [image.key]: works } } satisfies KvmAnswers);
  return works;
}
