import { useQuery } from '@tanstack/react-query';
import { Select } from '../../parts/choice-field';
import { useTexts } from '../../texts/use-texts';
import { categoriesQuery } from '../../api/categories';
import type { ControlProps } from './form-control';

/** The categories that exist. */
export function CategoryField({ value, ...props }: ControlProps) {
  const { t } = useTexts();
  const { data: categories = [] } = useQuery(categoriesQuery);
  const chosen = categories.find(({ categoryId }) => categoryId === value);
  return (
    <Select
      {...props}
      label={t('postJob.category')}
      help={chosen ? t('postJob.category.help', { category: chosen.name }) : t('postJob.category.anyHelp')}
      choose={t('postJob.category.choose')}
      value={value === '' ? undefined : value}
      options={categories.map(({ categoryId, name }) => ({ value: categoryId, label: name }))}
    />
  );
}
