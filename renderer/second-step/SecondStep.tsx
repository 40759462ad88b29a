import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Method } from "../../shared/model/sign-in-method";
import type {
  MethodChoice,
  SecondStepView,
} from "../../shared/model/second-step-view";
import { Card } from "../components/Card";
import form from "../components/form.module.css";
import { useClaimedLink } from "../console/link";
import { CodeForm } from "./CodeForm";
import { ConfirmLink } from "./ConfirmLink";
import { EmailStep } from "./EmailStep";
import { PhoneStep } from "./PhoneStep";
import type { StepProps } from "./step-props";

function Way({
  choice,
  onPasted,
  ...step
}: StepProps & {
  readonly choice: MethodChoice;
  readonly onPasted: (link: string) => void;
}) {
  switch (choice.method) {
    case "totp":
    case "backup":
      return <CodeForm key={choice.method} kind={choice.method} {...step} />;
    case "email":
      return <EmailStep choice={choice} onPasted={onPasted} />;
    case "sms":
    case "voice":
      return (
        <PhoneStep
          key={choice.method}
          channel={choice.method}
          choice={choice}
          {...step}
        />
      );
  }
}

/**
 * The second step: the method used last first, 「別の方法」 for the rest (S39). A mailed link that opens the app while this
 * is on the screen is dealt with here.
 */
export function SecondStep({
  view,
  start,
  ...step
}: StepProps & {
  readonly view: SecondStepView;
  /** The method to begin with, if it is among the choices. */
  readonly start?: Method;
}) {
  const { t } = useTranslation();
  const arrived = useClaimedLink();
  const [pasted, setPasted] = useState<string | null>(null);
  const [method, setMethod] = useState<Method | undefined>(start);
  const chosen =
    view.choices.find((it) => it.method === method) ?? view.choices[0];
  const link = arrived.link ?? pasted;
  const settle =
    <Rest extends readonly unknown[]>(next: (...rest: Rest) => void) =>
    (...rest: Rest) => {
      arrived.drop();
      next(...rest);
    };

  if (link !== null)
    return (
      <ConfirmLink
        key={link}
        link={link}
        onDone={settle(step.onDone)}
        onOver={settle(step.onOver)}
      />
    );
  if (chosen === undefined) return <p>{t("console.secondStep.none")}</p>;
  const others = view.choices.filter((it) => it !== chosen);
  return (
    <>
      <Card
        title={t("console.secondStep.by", {
          method: t(`console.frame.method.${chosen.method}`),
        })}
        testId={`step-${chosen.method}`}
      >
        <Way
          key={chosen.method}
          choice={chosen}
          onPasted={setPasted}
          {...step}
        />
      </Card>
      {others.length > 0 && (
        <Card title={t("console.secondStep.other")} testId="other-methods">
          <div className={form["actions"]}>
            {others.map((it) => (
              <Button
                key={it.method}
                variant="default"
                data-testid={`choose-${it.method}`}
                onClick={() => {
                  setMethod(it.method);
                }}
              >
                {t(`console.frame.method.${it.method}`)}
              </Button>
            ))}
          </div>
        </Card>
      )}
    </>
  );
}
