import { createRequire } from "node:module";

/** One step of a job, as far as it is looked at here. */
export type Step = {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
};
type Job = {
  readonly needs?: string | readonly string[];
  readonly strategy?: { readonly matrix?: { readonly include?: unknown } };
  readonly steps: readonly Step[];
};
export type Workflow = { readonly jobs: Readonly<Record<string, Job>> };

/** A dependency of the packager and the updater, which read their YAML with it; it has no types of its own. */
const { load } = createRequire(import.meta.url)("js-yaml") as {
  load: (text: string) => unknown;
};

/** Reads a workflow. Throws where it is no YAML. */
export function readWorkflow(text: string): Workflow {
  return load(text) as Workflow;
}

/** What a name of this kind means to the packager when it is set and empty: a certificate that is not there. */
const CERTIFICATE = /^(CSC_(LINK|KEY_PASSWORD)|WIN_CSC_|APPLE_|CSC_NAME)/;
/** What cannot go on without programs of the system, which no runner brings along. */
const NEEDS_SYSTEM = /npm test\b|test:packaged|-- --installers/;

/**
 * What a workflow would stumble over as soon as it ran, each as a sentence: jobs that wait for one that is not there,
 * scripts and files of this checkout that are not, actions without a version, tools that nobody installed, certificates
 * that are set and empty, and what is fetched under a name that nobody gave.
 */
export function problemsIn(
  { jobs }: Workflow,
  scripts: readonly string[],
  hasFile: (file: string) => boolean,
): readonly string[] {
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const given = named(steps, "upload", "name");
  return [
    ...Object.entries(jobs).flatMap(([name, job]) => [
      ...[job.needs ?? []]
        .flat()
        .filter((other) => jobs[other] === undefined)
        .map((other) => `${name} waits for ${other}, which is no job.`),
      ...problemsOf(name, job, scripts, hasFile),
    ]),
    ...named(steps, "download", "pattern")
      .filter((wanted) => !given.some((one) => beginsAlike(one, wanted)))
      .map((wanted) => `Nothing is called ${wanted} that could be fetched.`),
  ];
}

function problemsOf(
  name: string,
  { steps, strategy }: Job,
  scripts: readonly string[],
  hasFile: (file: string) => boolean,
): readonly string[] {
  const matrix = JSON.stringify(strategy?.matrix?.include ?? "");
  const commands = [...steps.map(({ run }) => run ?? ""), matrix].join("\n");
  const matches = (sign: RegExp) => [...commands.matchAll(sign)];
  const isEquipped = commands.includes("build/system-packages.ts");
  return [
    ...steps
      .flatMap(({ uses }) => uses ?? [])
      .filter((uses) => !/^[\w-]+\/[\w-]+@v\d/.test(uses))
      .map((uses) => `${name} uses ${uses} without a version.`),
    ...matches(/npm run ([\w:-]+)/g)
      .map(([, script = ""]) => script)
      .filter((script) => !scripts.includes(script))
      .map((script) => `${name} runs the script ${script}, which is none.`),
    ...matches(/\b(build|test)\/[\w./-]+\.ts/g)
      .map(([file]) => file)
      .filter((file) => !hasFile(file))
      .map((file) => `${name} runs ${file}: no such file.`),
    ...(NEEDS_SYSTEM.test(commands) && !isEquipped
      ? [`${name} installs none of the programs that its commands need.`]
      : []),
    ...steps
      .filter(({ run }) => run?.includes("npm run package"))
      .flatMap(({ env }) => Object.keys(env ?? {}))
      .filter((variable) => CERTIFICATE.test(variable))
      .map((variable) => `${name} sets ${variable} where it may be empty.`),
  ];
}

function named(
  steps: readonly Step[],
  action: "upload" | "download",
  key: string,
): readonly string[] {
  return steps
    .filter(({ uses }) => uses?.startsWith(`actions/${action}-artifact@`))
    .flatMap((step) => {
      const value = step.with?.[key];
      return typeof value === "string" ? [value] : [];
    });
}

/** As far as both are known before they are run. */
function beginsAlike(given: string, wanted: string): boolean {
  const [known = ""] = given.split("${{");
  const [sought = ""] = wanted.split("*");
  return known.startsWith(sought) || sought.startsWith(known);
}

/** Every path that a job keeps for the next one or for a person, one line each. */
export function keptPaths({ jobs }: Workflow): readonly string[] {
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  return named(steps, "upload", "path").flatMap((paths) =>
    paths.split("\n").filter((line) => line !== ""),
  );
}

/** The step of this name. Throws where there is none. */
export function stepNamed({ jobs }: Workflow, name: string): Step {
  const step = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find((one) => one.name === name);
  if (step === undefined) throw new Error(`There is no step "${name}".`);
  return step;
}
