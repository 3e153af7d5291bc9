/** A title that a user wrote, in its own direction; inline, so that a list keeps its edge. */
export const JobTitle = ({ title }: { title: string }) => <bdi dir="auto">{title}</bdi>;

const LONG = 90;

/** The class of a heading with this title: long titles are set smaller and never cut. */
export const titleClass = (title: string): string | undefined => ([...title].length > LONG ? 'long' : undefined);
