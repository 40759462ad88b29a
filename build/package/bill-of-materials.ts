import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** Some of what every package is built with: of a list that lacks one of them more would be missing. */
const wanted = ["react", "zod", "@node-rs/argon2", "electron"];

/** What is wrong with a list of components, as sentences (CycloneDX 1.5). */
export function problemsWithBill(text: string): readonly string[] {
  const { bomFormat, components = [] } = JSON.parse(text) as {
    bomFormat?: string;
    components?: readonly {
      group?: string;
      name: string;
      version?: string;
      purl?: string;
    }[];
  };
  const names = new Set(
    components.map(({ group, name }) =>
      [group, name].filter(Boolean).join("/"),
    ),
  );
  return [
    ...(bomFormat === "CycloneDX" ? [] : ["It is no CycloneDX."]),
    ...wanted
      .filter((name) => !names.has(name))
      .map((name) => `${name} is not in it.`),
    ...components
      .filter(({ version, purl }) => !version || !purl)
      .map(({ name }) => `${name} has no version or address.`),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [file = ""] = process.argv.slice(2);
  const problems = problemsWithBill(readFileSync(file, "utf8"));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
