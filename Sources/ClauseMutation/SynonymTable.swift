/// Words and other words for the same in these texts.
enum SynonymTable {
  static let pairs = [
    ("erbjuda", "tillhandahålla"), ("anställa", "nyanställa"),
    ("praktikplatser", "platser för praktik"),
    ("redovisa skriftligt", "skriftligen rapportera"), ("Redovisningen", "Rapporten"),
    ("avtalsstart", "avtalets start"), ("avtalstiden", "kontraktstiden"),
    ("påpekandet", "påpekandets mottagande"), ("skriftligen påpeka", "skriftligt påtala"),
    ("åtgärdsplan", "handlingsplan"), ("sammanlagt högst", "totalt högst"),
    ("vite med", "ett vite om"), ("utebliven", "ej tillsatt"), ("handledare", "mentor"),
    ("introduktion", "inskolning"), ("ordinarie personal", "befintliga medarbetare"),
    ("underleverantör", "underentreprenör"), ("följer upp", "ansvarar för uppföljningen av"),
    ("varje halvår", "två gånger per år"), ("varje år", "en gång om året"),
    ("i minst", "under minst"), ("av heltid", "av en heltidstjänst"),
    ("föreslå ", "presentera "), ("föreslår kandidater", "presenterar kandidater"),
    ("kalla till dialogmöten", "bjuda in till dialogmöten"),
    ("minnesanteckningar", "ett protokoll"),
    ("skriftligt besked", "skriftligt svar"), ("kontaktperson", "företrädare"),
    ("är befriad", "är fri"), ("befriad från skyldigheten", "fri från skyldigheten"),
    ("avslutas i förtid", "upphör i förtid"), ("räknas inte", "får inte räknas in"),
    ("när uppdraget utförs", "vid utförandet av uppdraget"), ("Syftet med", "Ändamålet med"),
    ("lämna anbud", "inkomma med anbud"), ("när anbudet lämnas", "vid anbudets inlämnande"),
    ("styrka", "visa"), ("under hela avtalstiden", "så länge avtalet gäller"),
    ("ingen skyldighet att anställa", "inte någon skyldighet att anställa"),
    ("bekräftar att personen", "intygar att personen"), ("säga upp avtalet", "häva avtalet"),
    ("varken fördel eller nackdel", "vare sig fördel eller nackdel"),
    ("som sysselsätts", "som är sysselsatta"), ("främsta syfte", "huvudsakliga syfte"),
  ]
}
