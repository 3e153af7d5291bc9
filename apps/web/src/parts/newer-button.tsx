import { useTexts } from '../texts/use-texts';
import { Button } from './button';
import './newer-button.css';

/** Above a list: how many came while it was read. Nothing moves before a press. */
export function NewerButton({ count, onShow }: { count: number; onShow: () => void }) {
  const { t } = useTexts();
  return (
    <div className="newer" role="status">
      {count > 0 && (
        <Button size="small" onClick={onShow}>
          {t('parts.newer', { count })}
        </Button>
      )}
    </div>
  );
}
