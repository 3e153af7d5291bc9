import { useTexts } from '../texts/use-texts';
import { Button } from './button';
import './chosen-list.css';

interface Chosen {
  key: string;
  text: string;
  onRemove: () => void;
}

/** The filters that are on, each removable. */
export function ChosenList({ chosen, onClear }: { chosen: readonly Chosen[]; onClear: () => void }) {
  const { t } = useTexts();
  if (chosen.length === 0) return null;
  return (
    <div className="chosen">
      <span className="muted">{t('parts.chosen')}</span>
      {chosen.map(({ key, text, onRemove }) => (
        <Button key={key} size="small" onClick={onRemove}>
          {text} <span aria-hidden="true">×</span>
          <span className="visually-hidden">, {t('parts.chosen.remove')}</span>
        </Button>
      ))}
      <Button weight="quiet" size="small" onClick={onClear}>
        {t('parts.chosen.clear')}
      </Button>
    </div>
  );
}
