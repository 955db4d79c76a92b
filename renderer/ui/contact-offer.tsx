import { Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useRegulars, useView } from "../app/engine.tsx";
import { useTell } from "../app/tell.tsx";
import { useT } from "../app/words/words.ts";
import { CONTACT_FIELDS, guessContact, type ContactField, type ContactGuess } from "./contact-guess.ts";
import type { Found } from "./customer-finder.tsx";
import { Field } from "./field.tsx";
import { useFieldWords } from "./field-words.ts";

interface Props {
  readonly person: Found;
  /** As it was given. */
  readonly given: string;
  readonly onClose: () => void;
}

/** Offers new contact data as an update of the customer: which field, which value, and what stands there now. */
export function ContactOffer({ person, given, onClose }: Props) {
  const t = useT();
  const name = person.name ?? t("frame.find.unnamed");
  return (
    <Modal
      open
      title={t("answers.offer.title", { name })}
      footer={<Button onClick={onClose}>{t("ui.close")}</Button>}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>
        {t("answers.offer.given")} <strong>{given}</strong>
      </p>
      {guessContact(given).map((guess) => (
        <OfferRow key={`${guess.field} ${guess.value}`} customer={person.id} guess={guess} />
      ))}
      <p className="rg-quiet">{t("answers.offer.kept")}</p>
    </Modal>
  );
}

function OfferRow({ customer, guess }: { readonly customer: number; readonly guess: ContactGuess }) {
  const t = useT();
  const words = useFieldWords();
  const regulars = useRegulars();
  const tell = useTell();
  const { answer } = useView("customer", { id: customer });
  const [field, setField] = useState<ContactField>(guess.field);
  const [value, setValue] = useState(guess.value);
  const now = answer?.fields.find((known) => known.field === field)?.value ?? null;
  const same = now === value.trim();
  const save = async (): Promise<void> => {
    const commit = await regulars.editField(customer, field, value.trim());
    tell.done(t("answers.offer.saved", { field: words.field(field) }), commit);
  };
  return (
    <Form layout="vertical" component="div">
      <Field label={t("answers.offer.field")}>
        <Select<ContactField>
          value={field}
          options={CONTACT_FIELDS.map((one) => ({ value: one, label: words.field(one) }))}
          onChange={setField}
        />
      </Field>
      <Field
        label={t("answers.offer.value")}
        help={now === null ? t("answers.offer.empty") : t("answers.offer.now", { value: now })}
      >
        <Input value={value} autoComplete="off" maxLength={300} onChange={(event) => setValue(event.target.value)} />
      </Field>
      <Form.Item>
        <Button type="primary" disabled={same || value.trim() === ""} onClick={() => void save()}>
          {same ? t("answers.offer.same") : t("answers.offer.save")}
        </Button>
      </Form.Item>
    </Form>
  );
}
