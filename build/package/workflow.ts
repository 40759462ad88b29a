import { createRequire } from "node:module";

/** A workflow, as far as it is looked at here. */
type Workflow = {
  readonly jobs: Readonly<Record<string, Job>>;
};
type Job = {
  readonly needs?: string | readonly string[];
  readonly strategy?: { readonly matrix?: { readonly include?: unknown } };
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
  }[];
};

/** A dependency of the packager and the updater, which read their YAML with it; it has no types of its own. */
const { load } = createRequire(import.meta.url)("js-yaml") as {
  load: (text: string) => unknown;
};

/** Reads a workflow. Throws where it is no YAML. */
export function readWorkflow(text: string): Workflow {
  return load(text) as Workflow;
}

/**
 * What a workflow would stumble over as soon as it ran, each as a sentence: jobs that wait for one that is not there,
 * scripts and files of this checkout that are not, actions without a version.
 */
export function problemsIn(
  { jobs }: Workflow,
  scripts: readonly string[],
  hasFile: (file: string) => boolean,
): readonly string[] {
  const problems: string[] = [];
  for (const [name, { needs, steps, strategy }] of Object.entries(jobs)) {
    for (const other of [needs ?? []].flat())
      if (jobs[other] === undefined)
        problems.push(`${name} waits for ${other}, which is no job.`);
    for (const { uses } of steps)
      if (uses !== undefined && !/^[\w-]+\/[\w-]+@v\d/.test(uses))
        problems.push(`${name} uses ${uses} without a version.`);
    const commands = [
      ...steps.map(({ run }) => run ?? ""),
      JSON.stringify(strategy?.matrix?.include ?? ""),
    ].join("\n");
    for (const [, script = ""] of commands.matchAll(/npm run ([\w:-]+)/g))
      if (!scripts.includes(script))
        problems.push(`${name} runs the script ${script}, which is none.`);
    for (const [file] of commands.matchAll(/\b(build|test)\/[\w./-]+\.ts/g))
      if (!hasFile(file)) problems.push(`${name} runs ${file}: no such file.`);
  }
  return problems;
}
