"""Makes the console's five calls through boto3 and prints what came back as JSON. Arguments: the sandbox's address."""

import json
import sys
from datetime import datetime, timezone

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

config = Config(retries={"total_max_attempts": 1})
session = boto3.Session("FOREIGN", "not-checked", region_name="us-east-1")


def client(name):
    return session.client(name, endpoint_url=sys.argv[1], config=config)


def error(call, **arguments):
    try:
        call(**arguments)
    except ClientError as refused:
        answer = refused.response
        return {
            "code": answer["Error"]["Code"],
            "message": answer["Error"]["Message"],
            "status": answer["ResponseMetadata"]["HTTPStatusCode"],
        }


greengrass, appflow, evs = client("greengrass"), client("appflow"), client("evs")
out = {}

connector = {
    "Id": "metrics",
    "ConnectorArn": "arn:aws:greengrass:us-east-1::/connectors/CloudWatchMetrics/versions/4",
    "Parameters": {"PublishInterval": "10"},
}
out["definition"] = greengrass.create_connector_definition(
    Name="line-1", InitialVersion={"Connectors": [connector]}, tags={"line": "1"}, AmznClientToken="token"
)
definition = out["definition"]["Id"]
out["version"] = greengrass.create_connector_definition_version(ConnectorDefinitionId=definition, Connectors=[connector])
group = greengrass.create_group(Name="hall-1")["Id"]
out["group_version"] = greengrass.create_group_version(
    GroupId=group, ConnectorDefinitionVersionArn=out["version"]["Arn"]
)
out["tags"] = greengrass.list_tags_for_resource(ResourceArn=out["definition"]["Arn"])
out["unknown"] = error(greengrass.get_connector_definition, ConnectorDefinitionId="00000000-0000-0000-0000-000000000000")
for at in range(4):
    greengrass.create_connector_definition(Name=f"more-{at}")
pages = greengrass.get_paginator("list_connector_definitions").paginate(PaginationConfig={"PageSize": 2})
out["names"] = sorted(each.get("Name") for page in pages for each in page["Definitions"])

registration = {
    "connectorLabel": "crm",
    "connectorProvisioningType": "LAMBDA",
    "connectorProvisioningConfig": {
        "lambda": {"lambdaArn": "arn:aws:lambda:us-east-1:123456789012:function:crm-connector"}
    },
}
out["registered"] = appflow.register_connector(**registration)
out["conflict"] = error(appflow.register_connector, **registration)
out["registeredAt"] = appflow.list_connectors()["connectors"][0]["registeredAt"].year

environment = evs.list_environments(state=["CREATED"])["environmentSummaries"][1]["environmentId"]
connection = {
    "environmentId": environment,
    "type": "VCENTER",
    "applianceFqdn": "vc.vcf9.evs.example.com",
    "secretIdentifier": "evs/vcenter-reader",
}
out["connector"] = evs.create_environment_connector(**connection)["connector"]
out["second"] = error(evs.create_environment_connector, **connection)
out["nowhere"] = error(evs.get_environment, environmentId="env-0000000000")
sts = client("sts")
out["identity"] = sts.get_caller_identity()
read_only = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "appflow:List*", "Resource": "*"}]}
assumed = sts.assume_role(
    RoleArn="arn:aws:iam::123456789012:role/connectors",
    RoleSessionName="someone",
    ExternalId="an-external-id",
    Policy=json.dumps(read_only),
    Tags=[{"Key": "team", "Value": "factory 1"}],
)
keys = assumed.pop("Credentials")
out["assumed"] = assumed
out["lifetime"] = round((keys["Expiration"] - datetime.now(timezone.utc)).total_seconds() / 60)
session = boto3.Session(keys["AccessKeyId"], keys["SecretAccessKey"], keys["SessionToken"], region_name="us-east-1")
out["session"] = client("sts").get_caller_identity()["Arn"]
out["read"] = len(client("appflow").list_connectors()["connectors"])
out["denied"] = error(client("appflow").register_connector, **registration)
out["malformed"] = error(sts.assume_role, RoleArn="arn:aws:iam::123456789012:role/r", RoleSessionName="me", Policy="{}")
print(json.dumps(out, default=str))
