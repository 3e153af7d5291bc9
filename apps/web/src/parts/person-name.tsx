interface PersonNameProps {
  id: string;
  /** Name of the profile. */
  name?: string | null;
  lang?: string;
}

/** The name of the profile, else the id; in its own direction. */
export const PersonName = ({ id, name, lang }: PersonNameProps) =>
  name ? (
    <bdi dir="auto" lang={lang}>
      {name}
    </bdi>
  ) : (
    <bdi className="id">{id}</bdi>
  );
