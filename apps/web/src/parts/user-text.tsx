import './user-text.css';
import { pieces } from './user-text-pieces';

/** What a user wrote: its line breaks, each paragraph in its own direction, links to https pages with their host. */
export const UserText = ({ text }: { text: string }) => (
  <div className="user-text">
    {text.split(/\n{2,}/).map((paragraph, index) => (
      <p key={index} dir="auto">
        {pieces(paragraph).map((piece, at) =>
          typeof piece === 'string' ? (
            piece
          ) : (
            <a key={at} href={piece.href} rel="noopener noreferrer nofollow ugc" target="_blank">
              {piece.text}
            </a>
          ),
        )}
      </p>
    ))}
  </div>
);
