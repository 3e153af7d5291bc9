import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { categoriesQuery } from '../../api/categories';
import { amountOf } from '../../money/amount';
import { formatAmount } from '../../money/format-amount';
import { Button } from '../../parts/button';
import { Select } from '../../parts/choice-field';
import { ChosenList } from '../../parts/chosen-list';
import { Fold } from '../../parts/fold';
import { Form } from '../../parts/form';
import { TextField } from '../../parts/text-field';
import { useSpeech } from '../../sentences/use-speech';
import { useTexts } from '../../texts/use-texts';
import { type Filters, readPay } from './filters';

const ALL = '';
const WIDE = '(min-width: 60rem)';

interface FiltersPanelProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

export function FiltersPanel({ filters, onChange }: FiltersPanelProps) {
  const { t, locale } = useTexts();
  const { currency } = useSpeech();
  const { data: categories = [] } = useQuery(categoriesQuery);
  const money = (pay: number | undefined): string =>
    pay === undefined ? '' : formatAmount(amountOf(pay), locale, currency);
  const [pay, setPay] = useState({ from: plain(filters.minPay, locale), to: plain(filters.maxPay, locale) });
  const { category, minPay, maxPay } = filters;
  const without = (name: keyof Filters) => (): void => {
    const { [name]: _removed, ...rest } = filters;
    onChange(rest);
  };
  const nameOf = (id: string): string => categories.find(({ categoryId }) => categoryId === id)?.name ?? id;
  const count = Object.keys(filters).length;
  const apply = (): void =>
    onChange({
      ...(category !== undefined && { category }),
      ...withPay('minPay', readPay(pay.from, locale)),
      ...withPay('maxPay', readPay(pay.to, locale)),
    });
  return (
    <aside aria-label={t('findJobs.filters')}>
      <Fold isOpen={matchMedia(WIDE).matches} summary={t('findJobs.filtersCount', { count })}>
        <Form onSend={apply} enterSends className="stack" label={t('findJobs.filters')}>
          <Select
            label={t('job.fact.category')}
            value={category ?? ALL}
            onChange={(value) => {
              const { category: _before, ...rest } = filters;
              onChange(value === ALL ? rest : { ...rest, category: value });
            }}
            options={[
              { value: ALL, label: t('findJobs.allCategories') },
              ...categories.map(({ categoryId, name }) => ({ value: categoryId, label: name })),
            ]}
          />
          <TextField
            label={t('findJobs.payFrom')}
            inputMode="decimal"
            value={pay.from}
            onChange={(from) => setPay({ ...pay, from })}
          />
          <TextField
            label={t('findJobs.payTo')}
            inputMode="decimal"
            value={pay.to}
            onChange={(to) => setPay({ ...pay, to })}
          />
          <Button type="submit" size="small">
            {t('findJobs.apply')}
          </Button>
        </Form>
      </Fold>
      <ChosenList
        onClear={() => onChange({})}
        chosen={[
          ...(category === undefined
            ? []
            : [{ key: 'category', text: nameOf(category), onRemove: without('category') }]),
          ...(minPay === undefined
            ? []
            : [{ key: 'minPay', text: t('findJobs.from', { pay: money(minPay) }), onRemove: without('minPay') }]),
          ...(maxPay === undefined
            ? []
            : [{ key: 'maxPay', text: t('findJobs.to', { pay: money(maxPay) }), onRemove: without('maxPay') }]),
        ]}
      />
    </aside>
  );
}

const plain = (pay: number | undefined, locale: string): string =>
  pay === undefined ? '' : new Intl.NumberFormat(locale, { useGrouping: false }).format(pay);
const withPay = (name: 'minPay' | 'maxPay', pay: number | undefined): Filters =>
  pay === undefined ? {} : { [name]: pay };
