import "@mantine/core/styles/InlineInput.layer.css";
import "@mantine/core/styles/Radio.layer.css";
import "@mantine/core/styles/RadioIndicator.layer.css";
import { Button, Radio } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Road, RoadKind } from "../../../shared/model/delivery-road";
import { useApi } from "../../api";
import { Card } from "../../components/Card";
import { Form } from "../../components/Form";
import formClasses from "../../components/form.module.css";
import { useAct } from "../../console/use-act";
import classes from "./Delivery.module.css";
import { RoadFields } from "./RoadFields";
import { RoadRefusal } from "./RoadRefusal";
import {
  readForm,
  toForm,
  waysOf,
  type FieldProblems,
  type RoadForm,
} from "./road-form";
import { TestForm } from "./TestForm";

/** The way of one kind of message: which it is, another one, and a test of it. */
export function RoadCard({
  which,
  road,
}: {
  readonly which: RoadKind;
  readonly road: Road | null;
}) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const [form, setForm] = useState(() => toForm(road));
  const [problems, setProblems] = useState<FieldProblems>({});
  const [isSaved, setSaved] = useState(false);
  const { run, busy, error, forget } = useAct(
    api.call.service.setRoad,
    (roads) => {
      cache.setQueryData(api.query.service.roads.queryKey(), roads);
      setForm(toForm(roads[which]));
      setSaved(true);
    },
  );
  const change = (changed: Partial<RoadForm>) => {
    setForm((before) => ({ ...before, ...changed }));
    setSaved(false);
    setProblems({});
    forget();
  };
  return (
    <Card
      title={t(`console.delivery.title.${which}`)}
      lead={t(`console.delivery.now.${road?.kind ?? "stand-in"}`)}
      testId={`road-${which}`}
    >
      <Form
        onSubmit={() => {
          const read = readForm(form);
          setProblems(read.ok ? {} : read.problem);
          if (read.ok) void run({ which, road: read.value });
        }}
      >
        <Radio.Group
          label={t("console.delivery.way")}
          value={form.way}
          onChange={(value) => {
            const way = waysOf[which].find((it) => it === value);
            // A secret that was typed for one receiver is not for another.
            if (way !== undefined) change({ way, secret: "" });
          }}
        >
          <div className={classes["choices"]}>
            {waysOf[which].map((way) => (
              <Radio
                key={way}
                value={way}
                label={t(`console.delivery.ways.${way}`)}
                data-testid={`way-${way}`}
              />
            ))}
          </div>
        </Radio.Group>
        <RoadFields
          form={form}
          problems={problems}
          isKept={road?.kind === form.way}
          onChange={change}
        />
        <RoadRefusal error={error} way={form.way} />
        <div className={formClasses["actions"]}>
          <Button type="submit" loading={busy} data-testid="save-road">
            {t("console.delivery.save")}
          </Button>
        </div>
        <p className={formClasses["note"]} role="status">
          {isSaved && t("console.delivery.saved")}
        </p>
      </Form>
      <TestForm which={which} isReal={road !== null} />
    </Card>
  );
}
