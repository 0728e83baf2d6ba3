import type { FurnitureRule } from './furniture-rules.ts';

/** English texts of sites whose page around them is in another language: German, French, Spanish, Portuguese, Italian, Dutch. */
export const FOREIGN_RULES: readonly FurnitureRule[] = [
  {
    name: 'foreign-page',
    why: 'Buttons, menus and boxes of a page in another language around an English text.',
    examples: [
      'Anzeige',
      'Artikel teilen',
      'Lesen Sie auch: Storm closes three bridges',
      'Lire la suite',
      'Publicité',
      'Compartir en WhatsApp',
      'Más información',
      'Mentions légales | Contact',
    ],
    keeps: ['Impressum is a Latin word.', 'Publicidad, the agency, was sold.', 'Partager is what the French call it.'],
    patterns: [
      /^(?:anzeige|werbung|publicité|publicidade?|pubblicità|advertentie|annonce)$/iu,
      /^(?:lesen sie (?:auch|mehr)|mehr (?:zum thema|lesen|dazu)|lire (?:aussi|la suite|plus)|à lire (?:aussi|également)|voir aussi|sur le même sujet|leer (?:más|también|tambien)|lea también|más información|te puede interesar|ver más|leia (?:mais|também)|saiba mais|leggi anche|lees (?:ook|meer))\s*(?:[:：|»→]\s*\S.*)?$/iu,
      /^(?:(?:artikel |beitrag )?(?:teilen|drucken|merken)|partager(?: (?:sur|cet article|l['’]article)\b.{0,30})?|compartir(?: (?:en|por|vía|esta noticia)\b.{0,30})?|compartilhar(?: .{0,30})?|condividi(?: .{0,30})?|delen|copier le lien|copiar (?:enlace|link)|link kopieren|imprimer|imprimir|envoyer|enviar por correo|commenter|kommentare?(?: \(?\d+\)?)?|commentaires?|comentarios?|réagir)$/iu,
      /^(?:newsletter (?:abonnieren|bestellen)|jetzt (?:abonnieren|lesen|anmelden|testen)|abonnieren|abonnez-vous\b.{0,60}|s['’]abonner|je m['’]abonne|s['’]inscrire|suscríbete\b.{0,60}|suscribirse|assine(?: .{0,30})?|iscriviti\b.{0,40}|(?:newsletter\s?)?recevez\b.{0,100}|reciba\b.{0,80}|recibe\b.{0,80}|erhalten sie\b.{0,80}|melden sie sich\b.{0,80})\s*[.!]?$/iu,
      /^(?:zur startseite|startseite|accueil|inicio|início|menü|suche|suchen|rechercher|recherche|buscar|anmelden|abmelden|registrieren|se connecter|mon compte|iniciar sesión|registrarse|entrar|nach oben|zum inhalt springen|zum seitenanfang|retour en haut|archivado en|etiquetas|schlagw(?:ö|oe)rter|themen|mots[- ]clés|sujets|temas|más noticias|le plus lus?|les plus lus|meistgelesen|lo más (?:visto|leído))\s*[:：]?$/iu,
      /^(?:impressum|datenschutz(?:erkl(?:ä|ae)rung)?|agb|nutzungsbedingungen|kontakt|mentions légales|politique de confidentialité|conditions générales|aviso legal|política de (?:privacidad|cookies)|condiciones de uso|privacidade)(?:\s*[|·•,/-]\s*.{1,80})?$/iu,
      /^(?:crédits? photo|foto|bild|quelle|fuente|fonte|crédito)\s*[:：]\s*\p{Lu}[^.!?]{1,60}$/iu,
    ],
    maxChars: 160,
  },
];
