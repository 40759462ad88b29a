import { expect, test } from "vitest";
import {
  createServiceWorld,
  PASSWORD,
  signedIn,
} from "../../fakes/service-world";
import { must } from "../../fakes/must";

test("R30 C1 one password tried on many members is stopped at the door, and no hash is spent on it", async () => {
  const world = createServiceWorld();
  const account = await world.open("203.0.113.7");
  const memberId = await signedIn(account);
  let hashed = 0;
  const verify = world.hasher.verify.bind(world.hasher);
  world.hasher.verify = (phc, password) => {
    hashed += 1;
    return verify(phc, password);
  };
  for (let i = 0; i < 30; i++)
    await account.signIn({
      memberId: `abc${(10_000 + i).toString()}`,
      password: "one password for all",
    });
  expect(hashed).toBe(20);
  expect(await account.signIn({ memberId, password: PASSWORD })).toMatchObject({
    problem: { code: "PASSWORD_WAIT" },
  });
  expect(hashed).toBe(20);
  world.later(60_000);
  must(await account.signIn({ memberId, password: PASSWORD }));
});
