interface AuthorLetterProps {
  to: string;
  subject: string;
  paragraphs: readonly string[];
}

/** The letter exactly as its reader will get it. */
export function AuthorLetter({ to, subject, paragraphs }: AuthorLetterProps) {
  return (
    <section className="letter" aria-label="What the author will be told" role="status">
      <p className="letter__to">
        To <bdi>{to}</bdi>
      </p>
      <p className="letter__subject" dir="auto">
        {subject}
      </p>
      {paragraphs.map((paragraph, index) => (
        <p key={index} dir="auto">
          {paragraph}
        </p>
      ))}
    </section>
  );
}
