import type { ImportField } from "../model/mapping.ts";

/**
 * Headers of German, French, Spanish, Italian, Dutch and Portuguese files, without blanks, signs and accents; the usual ones first. What is written
 * as in English stands there.
 */
export const EUROPEAN_HEADERS: readonly (readonly [ImportField, string])[] = [
  [
    "order",
    `rechnungsnr rechnungsnummer belegnr belegnummer bestellnr bestellnummer auftragsnr auftragsnummer bonnr bonnummer rechnung bestellung
     nofacture nfacture numfacture numerofacture numerodefacture facture nocommande ncommande numcommande numerocommande numerodecommande commande
     nfactura nofactura numfactura numerofactura numerodefactura factura npedido nopedido numpedido numeropedido numerodepedido pedido
     numerofattura nfattura nofattura fattura numeroordine nordine noordine ordine scontrino
     factuurnummer factuurnr factuur bestelnummer bestelnr bestelling ordernr bonnr numerofatura nofatura nfatura fatura encomenda nencomenda`,
  ],
  [
    "day",
    `rechnungsdatum bestelldatum kaufdatum belegdatum auftragsdatum verkaufsdatum buchungsdatum datum
     datefacture datedefacture datecommande datedecommande dateachat datedachat datevente
     fechafactura fechadefactura fechapedido fechadepedido fechacompra fechadecompra fechaventa fecha
     datafattura dataordine dataacquisto datavendita data factuurdatum besteldatum aankoopdatum orderdatum
     datafatura datadafatura datapedido datacompra datavenda`,
  ],
  ["time", `uhrzeit heure hora ora tijd`],
  [
    "productCode",
    `artikelnr artikelnummer artnr codearticle codeproduit refproduit refarticle codigoproducto codigoarticulo codiceprodotto codicearticolo
     artikelcode productnr codigoproduto`,
  ],
  [
    "product",
    `artikel artikelbezeichnung artikelname bezeichnung produkt produktname produit designation libelle nomproduit
     producto articulo descripcion prodotto articolo descrizione omschrijving produto artigo descricao`,
  ],
  ["category", `kategorie warengruppe artikelgruppe categorie categoria famille`],
  ["quantity", `menge anzahl stuck stueck quantite qte cantidad unidades quantita qta aantal quantidade qtd`],
  [
    "unitPrice",
    `einzelpreis stuckpreis stueckpreis preis prixunitaire prix preciounitario precio prezzounitario prezzo stukprijs prijs precounitario preco`,
  ],
  [
    "amount",
    `betrag gesamtbetrag rechnungsbetrag umsatz summe gesamtsumme gesamtpreis bruttobetrag nettobetrag endbetrag zahlbetrag brutto netto gesamt
     montant montantttc montanttotal montantht totalttc totalht prixtotal chiffredaffaires importe importetotal montototal preciototal
     importo importototale prezzototale totale bedrag totaalbedrag totaalprijs totaal omzet valor valortotal montante bruttoumsatz nettoumsatz umsatzbrutto umsatznetto bruttopreis gesamtbrutto gesamtnetto summebrutto summenetto rechnungssumme endsumme`,
  ],
  ["discountAmount", `rabatt rabattbetrag nachlass remise montantremise descuento sconto korting desconto`],
  [
    "refundAmount",
    `erstattung erstattungsbetrag gutschrift remboursement montantrembourse reembolso devolucion rimborso terugbetaling restitutie`,
  ],
  [
    "lineKind",
    `belegart vorgangsart transaktionsart dokumentart buchungsart typedoperation typedetransaction typetransaction typededocument tipodocumento
     tipodedocumento tipooperacion tipodeoperacion tipotransazione tipooperazione transactietype documenttype tipodetransacao`,
  ],
  [
    "orderStatus",
    `estado bestellstatus auftragsstatus zahlungsstatus rechnungsstatus statut statutcommande statutdelacommande statutpaiement etatcommande
     etatdelacommande estadopedido estadodelpedido estadodopedido estadopago estadodelpago stato statoordine statodellordine statopagamento bestelstatus
     betaalstatus etat situacao`,
  ],
  ["channel", `verkaufskanal vertriebskanal kanal canal canale verkoopkanaal`],
  ["store", `filiale laden geschaft magasin boutique tienda negozio winkel filiaal loja`],
  [
    "staff",
    `verkaufer verkaeufer mitarbeiter kassierer vendeur caissier vendedor venditore commesso verkoper medewerker`,
  ],
  [
    "customerCode",
    `kundennr kundennummer kdnr kundenid kunde debitorennr debitorennummer debitor mitgliedsnr mitgliedsnummer
     noclient nclient numclient numeroclient codeclient idclient codigocliente codcliente numerocliente ncliente idcliente cliente
     codicecliente klantnummer klantnr klantid klant debiteurnr debiteurnummer`,
  ],
  [
    "name",
    `kundenname vollername nomclient nomduclient nomcomplet nometprenom nomprenom nombrecompleto nombrecliente nombreyapellidos
     nomecliente nomecompleto nominativo klantnaam naam nomecognome`,
  ],
  ["given", `vorname prenom nombre nome voornaam`],
  ["family", `nachname familienname zuname nomdefamille nom apellidos apellido cognome achternaam sobrenome apelido`],
  ["title", `anrede civilite tratamiento aanhef`],
  [
    "company",
    `firma firmenname unternehmen societe entreprise raisonsociale empresa razonsocial azienda ragionesociale ditta bedrijf bedrijfsnaam`,
  ],
  ["sex", `geschlecht sexe sexo genero sesso geslacht`],
  [
    "birthDay",
    `geburtsdatum geburtstag datedenaissance datenaissance naissance fechadenacimiento fechanacimiento datadinascita datanascita
     geboortedatum datadenascimento datanascimento`,
  ],
  [
    "phone",
    `telefon telefonnummer telefonnr handy handynummer mobil mobilnummer mobiltelefon rufnummer numerodetelephone portable telefono movil celular
     cellulare telefoon telefoonnummer mobiel telefone telemovel`,
  ],
  ["phone2", `festnetz telefonprivat telephonefixe telefonofijo telefonofisso vastetelefoon`],
  [
    "email",
    `mailadresse emailadresse courriel adressemail adresseemail correoelectronico correo postaelettronica indirizzoemail emailadres`,
  ],
  ["fax", `telefax`],
  ["country", `land pays pais paese nazione`],
  ["province", `bundesland kanton departement provincia comunidad provincie estado`],
  ["city", `wohnort stadt ort ville ciudad poblacion localidad citta comune woonplaats plaats stad cidade localidade`],
  [
    "address",
    `strasse strassehausnr strasseundhausnummer anschrift adresse rue direccion calle domicilio indirizzo adres straat morada endereco rua`,
  ],
  ["postcode", `plz postleitzahl codepostal codigopostal codicepostale`],
  [
    "memberSince",
    `mitgliedseit eintrittsdatum kundeseit dateinscription membredepuis fechaalta fechadealta datainscrizione lidsinds`,
  ],
  [
    "notes",
    `bemerkung bemerkungen notiz notizen kommentar anmerkung remarque remarques commentaire observaciones notas comentario osservazioni
     opmerking opmerkingen`,
  ],
  ["optOut", `keinewerbung werbesperre werbewiderspruch kontaktsperre desinscrit desabonne nopublicidad nocontactar`],
  ["optIn", `werbeeinwilligung einwilligung zustimmung consentement consentimiento consenso toestemming consentimento`],
];
