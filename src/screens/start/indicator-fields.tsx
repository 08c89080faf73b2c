import { Controller } from "react-hook-form";
import { indicatorsOf } from "#core/questionnaire/groups.ts";
import { outlineOf } from "#core/questionnaire/outline.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { TickTree } from "#ui/tick-tree.tsx";
import { INDICATORS_ID } from "./errors-in-order.ts";
import { OwnerPicks } from "./owner-picks.tsx";
import type { StartFormState, TypedStart } from "./start-text.ts";

interface IndicatorFieldsProps {
  readonly form: StartFormState;
  readonly questionnaire: Questionnaire;
  readonly onScope: (scope: TypedStart["scope"]) => void;
}

export function IndicatorFields({ form, questionnaire, onScope }: IndicatorFieldsProps) {
  const total = indicatorsOf(questionnaire).length;
  const scope = form.watch("scope");
  return (
    <section className="start__part" aria-labelledby="indikator">
      <h2 id="indikator">Indikator</h2>
      <ChoiceGroup
        legend="Indikator yang dijawab"
        choices={[
          {
            value: "selected",
            label: "Indikator tertentu",
            hint: "Indeksnya hanya atas indikator itu, jadi bersifat sementara dan tidak resmi.",
          },
          { value: "all", label: `Semua indikator (${total})` },
        ]}
        value={scope}
        onChoose={onScope}
      />
      {scope === "selected" && <Selection form={form} questionnaire={questionnaire} total={total} />}
    </section>
  );
}

function Selection(props: Omit<IndicatorFieldsProps, "onScope"> & { readonly total: number }) {
  const { form, questionnaire, total } = props;
  return (
    <Controller
      control={form.control}
      name="indicators"
      render={({ field }) => {
        const chosen = new Set(field.value);
        const choose = (next: ReadonlySet<string>) => {
          field.onChange([...next]);
          form.clearErrors("indicators");
        };
        return (
          <div id={INDICATORS_ID} className="start__selection">
            <OwnerPicks questionnaire={questionnaire} chosen={chosen} onChoose={choose} />
            <p role="status" className="start__count">
              {chosen.size} dari {total} indikator dipilih
            </p>
            <TickTree
              legend={`Menurut ${questionnaire.groupTerms.join(" dan ").toLowerCase()}`}
              noun="indikator"
              branches={outlineOf(questionnaire)}
              chosen={chosen}
              onChoose={choose}
              error={form.formState.errors.indicators?.message}
            />
          </div>
        );
      }}
    />
  );
}
