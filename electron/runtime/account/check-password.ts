import {
  isPasswordLength,
  normalisePassword,
  type CommandType,
} from "../../engine";
import type { ServiceProblem } from "../../../shared/contract/service-problem";
import type { MemberId } from "../../../shared/ids";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { AnswerTo, Host, MakeCommand } from "./host";

const RETRY_AFTER_SECONDS = 5;
/** A password that changes under every comparison is not being typed by a member. */
const ROUNDS = 3;

export const busy: ServiceProblem = {
  code: "BUSY",
  data: { retryAfterSeconds: RETRY_AFTER_SECONDS },
};

/** What a comparison said. */
export type Verdict = {
  readonly isPasswordRight: boolean;
  /** The same password hashed at today's cost, where it was right and hashed too cheaply (R07). */
  readonly newPhc: string | null;
};

/** A command that depends on whether a password is right. */
export type MakeWithVerdict<Type extends CommandType> = (
  verdict: Verdict,
  ...parts: Parameters<MakeCommand<Type>>
) => ReturnType<MakeCommand<Type>>;

/**
 * Compares the password outside the member's turn, so that nobody waits in line behind a hash, and takes the verdict only
 * while the hash it was compared with is still the member's. For a member who does not exist it is compared too (R01).
 */
export async function withVerdict<Type extends CommandType>(
  host: Host,
  memberId: MemberId,
  password: string,
  make: MakeWithVerdict<Type>,
  waits: () => boolean = () => false,
): Promise<AnswerTo<Type>> {
  for (let round = 1; ; round++) {
    const compared = host.look(memberId).password.phc;
    const isCompared = isPasswordLength(password) && !waits();
    const verdict = isCompared
      ? await compare(host, memberId, compared, password)
      : yes({ isPasswordRight: false, newPhc: null });
    if (!verdict.ok) return no(busy);
    const { isPasswordRight } = verdict.value;
    const hash = { isStale: false };
    const answer = await host.run<Type>(memberId, (member, ...rest) => {
      hash.isStale = isPasswordRight && member.password.phc !== compared;
      const fits = hash.isStale
        ? { isPasswordRight: false, newPhc: null }
        : verdict.value;
      return make(fits, member, ...rest);
    });
    if (!hash.isStale || round === ROUNDS) return answer;
  }
}

async function compare(
  { hasher, exists }: Host,
  memberId: MemberId,
  phc: string,
  password: string,
): Promise<Outcome<Verdict, "busy">> {
  const text = normalisePassword(password);
  const isRight = await hasher.verify(
    exists(memberId) ? phc : hasher.decoy,
    text,
  );
  if (!isRight.ok) return isRight;
  const isCheap = isRight.value && hasher.needsRehash(phc);
  const renewed = isCheap ? await hasher.hash(text) : null;
  return yes({
    isPasswordRight: isRight.value,
    newPhc: renewed?.ok === true ? renewed.value : null,
  });
}
