const reference = /#([^\s)"']+)/g;

/**
 * How many elements a drawing comes to once every reference within it stands for what it repeats: a few lines can repeat
 * each other into more than any computer draws. Infinite for one that repeats itself.
 */
export function svgWeight(svg: string): number {
  const drawing = new DOMParser().parseFromString(svg, "image/svg+xml");
  const known = new Map<Element, number>();
  const weightOf = (element: Element): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    known.set(element, Infinity); // met again below itself
    const repeated = [...element.attributes].flatMap(({ value }) =>
      [...value.matchAll(reference)].flatMap(([, id = ""]) => {
        const target = drawing.getElementById(id);
        return target === null ? [] : [target];
      }),
    );
    const weight = [...element.children, ...repeated].reduce(
      (sum, part) => sum + weightOf(part),
      1,
    );
    known.set(element, weight);
    return weight;
  };
  return weightOf(drawing.documentElement);
}
