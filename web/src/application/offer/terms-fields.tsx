import { Button } from "react-aria-components/Button";
import { Choice } from "../../controls/choice.tsx";
import { More } from "../../controls/disclosure.tsx";
import { TextLine, Tick } from "../../controls/field.tsx";
import { Icon } from "../../controls/icon.tsx";
import { minorUnitsOf, numberOf } from "../../controls/amount.ts";
import { useFormats } from "../../me.tsx";
import { figuresWords } from "../../figures/words/index.ts";
import { useWords } from "../../words/index.tsx";
import { useSites } from "./data.ts";
import {
  allowanceKinds,
  allowancePeriods,
  benefits,
  periods,
  workplaces,
  wrongIn,
  type TermsForm,
} from "./terms.ts";
import { offerWords } from "./words/index.ts";

/** Currencies that people of these organisations are paid in, besides the one that stands. */
const currencies = ["EUR", "GBP", "SEK", "JPY", "NOK", "DKK", "CHF", "USD"];
const nowhere = "none";

/** An offer's figures, typed: what every offer has is in sight, the rest behind one press. */
export function TermsFields({
  form,
  onChange,
  isNewCurrency = false,
  problemOf,
}: {
  readonly form: TermsForm;
  readonly onChange: (form: TermsForm) => void;
  /** Whether the currency may be another than the one that stands: in the first draft, and where it was wrong. */
  readonly isNewCurrency?: boolean;
  readonly problemOf: (pointer: string) => string | undefined;
}) {
  const words = offerWords.use();
  const common = figuresWords.use();
  const own = words.terms;
  const named = { ...own, ...common.terms };
  const formats = useFormats();
  const sites = useSites().data ?? [];
  const wrong = wrongIn(form, formats);
  const set = (change: Partial<TermsForm>) => onChange({ ...form, ...change });
  const number = (pointer: string, typed: string): string | undefined =>
    problemOf(pointer) ?? (typed.trim() !== "" && numberOf(typed) === undefined ? own.noNumber : undefined);
  const { currency, allowances } = form;
  const hasMore =
    [form.guaranteedBonus, form.signOn, form.targetBonus].some((each) => each !== "") ||
    allowances.length > 0 ||
    form.benefits.length > 0;
  return (
    <>
      {isNewCurrency && (
        <Choice
          label={common.terms.currency}
          value={currency}
          options={[...new Set([currency, ...currencies])].map((id) => ({ id, text: id }))}
          onChange={(next) => set({ currency: next })}
        />
      )}
      <div className="two">
        <Amount
          label={common.terms.base}
          currency={currency}
          value={form.amount}
          error={problemOf("/terms/base/amount") ?? problemOf("/terms")}
          onChange={(amount) => set({ amount })}
        />
        <Choice
          label={common.terms.period}
          value={form.period}
          options={periods.map((id) => ({ id, text: common.per[id] ?? id }))}
          onChange={(period) => set({ period })}
        />
      </div>
      <div className="three">
        <TextLine
          label={common.terms.hours}
          inputMode="decimal"
          isRequired
          value={form.hours}
          error={number("/terms/hoursPerWeek", form.hours)}
          onChange={(hours) => set({ hours })}
        />
        <TextLine
          label={common.terms.fullTime}
          inputMode="decimal"
          isRequired
          value={form.fullTime}
          error={number("/terms/fullTimeHoursPerWeek", form.fullTime)}
          onChange={(fullTime) => set({ fullTime })}
        />
        <TextLine
          label={common.terms.weeks}
          inputMode="decimal"
          isRequired
          value={form.weeks}
          error={number("/terms/weeksPerYear", form.weeks)}
          onChange={(weeks) => set({ weeks })}
        />
      </div>
      <div className="two">
        <TextLine
          type="date"
          label={common.terms.start}
          value={form.startDate}
          error={problemOf("/terms/startDate")}
          onChange={(startDate) => set({ startDate })}
        />
        <Choice
          label={common.terms.place}
          value={form.place}
          options={[
            { id: nowhere, text: own.notSaid },
            ...workplaces.map((id) => ({ id, text: common.workplaces[id] ?? id })),
          ]}
          onChange={(place) => set({ place })}
        />
      </div>
      {form.place !== nowhere && sites.length > 0 && (
        <Choice
          label={common.terms.site}
          value={form.siteId || nowhere}
          options={[
            { id: nowhere, text: own.notSaid },
            ...sites.map(({ siteId, name }) => ({ id: siteId, text: name })),
          ]}
          onChange={(siteId) => set({ siteId: siteId === nowhere ? "" : siteId })}
        />
      )}
      <More title={own.more} isOpen={hasMore}>
        <div className="fields">
          <Amount
            label={common.terms.guaranteedBonus}
            hint={own.aYear}
            currency={currency}
            value={form.guaranteedBonus}
            error={problemOf("/terms/guaranteedBonus")}
            onChange={(guaranteedBonus) => set({ guaranteedBonus })}
          />
          <Amount
            label={common.terms.signOn}
            hint={own.once}
            currency={currency}
            value={form.signOn}
            error={problemOf("/terms/signOn")}
            onChange={(signOn) => set({ signOn })}
          />
          <Amount
            label={common.terms.targetBonus}
            hint={own.hopedFor}
            currency={currency}
            value={form.targetBonus}
            error={problemOf("/terms/targetBonus")}
            onChange={(targetBonus) => set({ targetBonus })}
          />
          <Allowances form={form} onChange={onChange} />
          <fieldset className="ticks">
            <legend>{common.terms.benefits}</legend>
            {benefits.map((id) => (
              <Tick
                key={id}
                value={form.benefits.includes(id)}
                onChange={(chosen) =>
                  set({
                    benefits: benefits.filter((each) =>
                      each === id ? chosen : form.benefits.includes(each),
                    ),
                  })
                }
              >
                {common.benefits[id] ?? id}
              </Tick>
            ))}
          </fieldset>
        </div>
      </More>
      {/* What keeps it from being sent may stand in what is closed. */}
      {wrong.length > 0 && (
        <p className="hint needed">
          {own.needed(formats.list(wrong.map((each) => named[each === "amount" ? "base" : each])))}
        </p>
      )}
    </>
  );
}

/** An amount as it is typed: what it is in smallest units is known when it is sent, by the currency it has then. */
function Amount({
  label,
  currency,
  value,
  onChange,
  error,
  hint,
}: {
  readonly label: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly error?: string | undefined;
  readonly hint?: string;
}) {
  const { words } = useWords();
  const { minorUnitsIn } = useFormats();
  const isUnreadable = value.trim() !== "" && minorUnitsOf(value, minorUnitsIn(currency)) === undefined;
  return (
    <TextLine
      label={`${label} (${currency})`}
      inputMode="decimal"
      value={value}
      onChange={onChange}
      error={error ?? (isUnreadable ? words.field.noAmount : undefined)}
      hint={hint}
    />
  );
}

function Allowances({
  form,
  onChange,
}: {
  readonly form: TermsForm;
  readonly onChange: (form: TermsForm) => void;
}) {
  const words = offerWords.use();
  const common = figuresWords.use();
  const own = words.terms;
  const { allowances, currency } = form;
  const become = (next: TermsForm["allowances"]) => onChange({ ...form, allowances: next });
  const change = (at: number, part: Partial<TermsForm["allowances"][number]>) =>
    become(allowances.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <fieldset className="allowances">
      <legend>{own.allowances}</legend>
      {allowances.map((each, index) => (
        <div key={index} className="allowance">
          <Choice
            label={own.allowance}
            value={each.kind}
            options={allowanceKinds.map((id) => ({ id, text: common.allowances[id] ?? id }))}
            onChange={(kind) => change(index, { kind })}
          />
          <Amount
            label={own.amount}
            currency={currency}
            value={each.amount}
            onChange={(amount) => change(index, { amount })}
          />
          <Choice
            label={common.terms.period}
            value={each.period}
            options={allowancePeriods.map((id) => ({ id, text: common.per[id] ?? id }))}
            onChange={(period) => change(index, { period })}
          />
          <Button
            className="quiet round"
            aria-label={own.remove(common.allowances[each.kind] ?? each.kind)}
            onPress={() => become(allowances.filter((_, at) => at !== index))}
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
      {allowances.length < 12 && (
        <Button
          className="quiet"
          onPress={() => become([...allowances, { kind: "travel", amount: "", period: "month" }])}
        >
          <Icon name="plus" />
          {own.addAllowance}
        </Button>
      )}
    </fieldset>
  );
}
