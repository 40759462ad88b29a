import { expect, test } from "vitest";
import {
  emptyEntry,
  isAdvanced,
  placeOf,
} from "../../../../renderer/screens/enrol/typed-entry";
import { otpauthFields } from "../../../../shared/model/otpauth-refusal";

test("every refusal has a field of the form to stand at", () => {
  const places = otpauthFields.map((field) =>
    placeOf({ field, problem: "malformed" }),
  );
  for (const place of places) expect(emptyEntry).toHaveProperty(place);
  expect(placeOf({ field: "period", problem: "out-of-range" })).toBe(
    "periodOrCounter",
  );
  expect(placeOf({ field: "counter", problem: "out-of-range" })).toBe(
    "periodOrCounter",
  );
});

test("what is hidden under advanced opens for its refusal", () => {
  expect(isAdvanced("digits")).toBe(true);
  expect(isAdvanced("secret")).toBe(false);
});
