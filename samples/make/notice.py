"""Writes the notices of the sample tenders as eForms XML (the fields that a call for tenders has)."""

NAMESPACES = {
    "": "urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2",
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
    "efac": "http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1",
    "efext": "http://data.europa.eu/p27/eforms-ubl-extensions/1",
    "ext": "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2",
}


def write(path, *, strategic, social, condition, value, months, deadline):
    spaces = "\n  ".join(
        f'xmlns{":" + prefix if prefix else ""}="{uri}"' for prefix, uri in NAMESPACES.items())
    objectives = "".join(
        f"""
      <cac:ProcurementAdditionalType>
        <cbc:ProcurementTypeCode listName="{name}">{code}</cbc:ProcurementTypeCode>
      </cac:ProcurementAdditionalType>"""
        for name, codes in (("strategic-procurement", strategic), ("social-objective", social))
        for code in codes)
    performance = f"""
      <cac:ContractExecutionRequirement>
        <cbc:ExecutionRequirementCode listName="conditions">performance</cbc:ExecutionRequirementCode>
        <cbc:Description languageID="SWE">{condition}</cbc:Description>
      </cac:ContractExecutionRequirement>""" if condition else ""
    path.write_text(f"""<?xml version="1.0" encoding="UTF-8"?>
<ContractNotice {spaces}>
  <ext:UBLExtensions>
    <ext:UBLExtension>
      <ext:ExtensionContent>
        <efext:EformsExtension>
          <efac:NoticeSubType>
            <cbc:SubTypeCode listName="notice-subtype">16</cbc:SubTypeCode>
          </efac:NoticeSubType>
          <efac:Organizations>
            <efac:Organization>
              <efac:Company>
                <cac:PartyIdentification>
                  <cbc:ID schemeName="organization">ORG-0001</cbc:ID>
                </cac:PartyIdentification>
                <cac:PartyName>
                  <cbc:Name languageID="SWE">Lindsjö kommun</cbc:Name>
                </cac:PartyName>
              </efac:Company>
            </efac:Organization>
          </efac:Organizations>
        </efext:EformsExtension>
      </ext:ExtensionContent>
    </ext:UBLExtension>
  </ext:UBLExtensions>
  <cbc:CustomizationID>eforms-sdk-1.13</cbc:CustomizationID>
  <cbc:IssueDate>2026-11-16+01:00</cbc:IssueDate>
  <cbc:RegulatoryDomain>32014L0024</cbc:RegulatoryDomain>
  <cbc:NoticeTypeCode listName="competition">cn-standard</cbc:NoticeTypeCode>
  <cac:ContractingParty>
    <cac:Party>
      <cac:PartyIdentification>
        <cbc:ID>ORG-0001</cbc:ID>
      </cac:PartyIdentification>
    </cac:Party>
  </cac:ContractingParty>
  <cac:TenderingProcess>
    <cbc:ProcedureCode listName="procurement-procedure-type">open</cbc:ProcedureCode>
  </cac:TenderingProcess>
  <cac:ProcurementProject>
    <cbc:Name languageID="SWE">Skötsel av parker och grönytor</cbc:Name>
    <cbc:Description languageID="SWE">Skötsel av kommunens parker, planteringar och gräsytor.</cbc:Description>
    <cbc:ProcurementTypeCode listName="contract-nature">services</cbc:ProcurementTypeCode>
    <cac:MainCommodityClassification>
      <cbc:ItemClassificationCode listName="cpv">77310000</cbc:ItemClassificationCode>
    </cac:MainCommodityClassification>
  </cac:ProcurementProject>
  <cac:ProcurementProjectLot>
    <cbc:ID schemeName="Lot">LOT-0001</cbc:ID>
    <cac:TenderingTerms>
      <cac:TendererQualificationRequest>
        <cac:SpecificTendererRequirement>
          <cbc:TendererRequirementTypeCode listName="reserved-procurement">none</cbc:TendererRequirementTypeCode>
        </cac:SpecificTendererRequirement>
      </cac:TendererQualificationRequest>{performance}
      <cac:ContractExecutionRequirement>
        <cbc:ExecutionRequirementCode listName="reserved-execution">no</cbc:ExecutionRequirementCode>
      </cac:ContractExecutionRequirement>
    </cac:TenderingTerms>
    <cac:TenderingProcess>
      <cac:TenderSubmissionDeadlinePeriod>
        <cbc:EndDate>{deadline}+01:00</cbc:EndDate>
      </cac:TenderSubmissionDeadlinePeriod>
      <cac:ContractingSystem>
        <cbc:ContractingSystemTypeCode listName="framework-agreement">none</cbc:ContractingSystemTypeCode>
      </cac:ContractingSystem>
    </cac:TenderingProcess>
    <cac:ProcurementProject>
      <cbc:Name languageID="SWE">Skötsel av parker och grönytor</cbc:Name>{objectives}
      <cac:RequestedTenderTotal>
        <cbc:EstimatedOverallContractAmount currencyID="SEK">{value}</cbc:EstimatedOverallContractAmount>
      </cac:RequestedTenderTotal>
      <cac:PlannedPeriod>
        <cbc:DurationMeasure unitCode="MONTH">{months}</cbc:DurationMeasure>
      </cac:PlannedPeriod>
    </cac:ProcurementProject>
  </cac:ProcurementProjectLot>
</ContractNotice>
""", encoding="utf-8")
